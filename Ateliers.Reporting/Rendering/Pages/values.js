{
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.setAttribute("aria-hidden", "true");
  let hide = () => {};

  const place = (drawing, point) => {
    tip.style.left = tip.style.top = "0";
    drawing.append(tip);
    const [box, frame, size] = [point, drawing, tip].map((each) => each.getBoundingClientRect());
    const ceiling = document.querySelector(".simulated")?.getBoundingClientRect().bottom ?? 0;
    const left = Math.min((box.left + box.right - size.width) / 2, document.documentElement.clientWidth - 8 - size.width);
    const top = box.top - 10 - size.height;
    tip.style.left = `${Math.max(8, left) - frame.left}px`;
    tip.style.top = `${(top > Math.max(ceiling, 0) ? top : box.bottom + 10) - frame.top}px`;
  };

  const fill = (...lines) => tip.replaceChildren(...lines.filter(([, text]) => text).map(([name, text]) => {
    const line = document.createElement(name);
    line.textContent = text;
    return line;
  }));

  document.querySelectorAll("svg.overlay").forEach((overlay, number) => {
    const drawing = overlay.parentElement;
    const series = [...overlay.querySelectorAll("g")];
    const points = series.flatMap((group) => [...group.children]);
    const marks = overlay.querySelectorAll("use");
    let current = overlay.querySelector("[aria-selected]") ?? points[0];
    const nameOf = (point) => point.parentNode.getAttribute("aria-label");
    const noteOf = (point) => point.dataset.note ?? point.parentNode.dataset.note;

    const close = () => {
      tip.remove();
      marks.forEach((mark) => mark.removeAttribute("href"));
      hide = () => {};
    };
    const show = (point, help) => {
      hide();
      hide = close;
      current.removeAttribute("aria-selected");
      current = point;
      current.setAttribute("aria-selected", "true");
      overlay.setAttribute("aria-activedescendant", current.id);
      marks.forEach((mark) => mark.setAttribute("href", `#${current.id}`));
      marks[1].setAttribute("class", `ring ${current.parentNode.getAttribute("class") ?? ""}`);
      fill(["span", nameOf(current)], ["strong", current.dataset.is], ["span", [current.dataset.at, noteOf(current)].filter(Boolean).join(", ")], ["small", help]);
      place(drawing, current);
    };

    const least = (some, far, most = Infinity) => {
      const all = some.map((point) => far(point.getBoundingClientRect()));
      const best = Math.min(...all);
      return best > most ? null : some[all.indexOf(best)];
    };
    const nearest = ({ clientX: x, clientY: y }) => least(points, (box) => Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)), 64);
    const along = (step) => current.parentNode.children[[...current.parentNode.children].indexOf(current) + step];
    const across = (step) => {
      const { left } = current.getBoundingClientRect();
      const next = series[series.indexOf(current.parentNode) + step];
      return next && least([...next.children], (box) => Math.abs(box.left - left));
    };
    const leave = () => document.activeElement === overlay || hide();
    const upDown = series.length > 1 ? across : (step) => along(-step);
    const keys = {
      ArrowLeft: () => along(-1),
      ArrowRight: () => along(1),
      ArrowUp: () => upDown(1),
      ArrowDown: () => upDown(-1),
      Home: () => current.parentNode.firstElementChild,
      End: () => current.parentNode.lastElementChild,
      Enter: () => current,
    };

    points.forEach((point, i) => {
      point.id = `value-${number}-${i}`;
      point.setAttribute("role", "option");
      point.setAttribute("aria-label", [point.dataset.at, nameOf(point), point.dataset.is, noteOf(point)].filter(Boolean).join(", "));
    });
    overlay.setAttribute("tabindex", "0");
    overlay.addEventListener("focus", () => show(current, overlay.matches(":focus-visible") && overlay.getAttribute("aria-description")));
    overlay.addEventListener("blur", () => hide());
    overlay.addEventListener("keydown", (event) => {
      if (keys[event.key] && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
        event.preventDefault();
        const point = keys[event.key]() ?? current;
        point.scrollIntoView({ block: "nearest", inline: "nearest" });
        show(point);
      }
    });
    drawing.addEventListener("pointermove", (event) => {
      if (event.pointerType === "touch" || tip.contains(event.target)) {
        return;
      }
      const point = nearest(event);
      if (!point) {
        leave();
      } else if (point !== current || tip.parentElement !== drawing) {
        show(point);
      }
    });
    drawing.addEventListener("pointerleave", (event) => event.pointerType !== "touch" && leave());
    drawing.addEventListener("click", (event) => {
      const point = !tip.contains(event.target) && nearest(event);
      if (point) {
        overlay.focus({ preventScroll: true });
        show(point);
      }
    });
  });

  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.addEventListener("pointerdown", (event) => event.target.closest(".drawing") ?? hide());
}
