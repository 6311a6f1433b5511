for (const button of document.querySelectorAll("button[data-copies]")) {
  const quote = document.getElementById(button.dataset.copies);
  const said = document.getElementById("press-said");
  const select = () => {
    const range = document.createRange();
    range.selectNodeContents(quote);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(quote.textContent.trim());
      said.textContent = button.dataset.done;
    } catch {
      select();
      said.textContent = document.execCommand("copy") ? button.dataset.done : button.dataset.selected;
    }
  });
}
