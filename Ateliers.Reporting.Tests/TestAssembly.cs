// Fixtures run beside each other: each has folders and databases of its own. Those that send signals or kill at a moment of their own say that they do not.
[assembly: Parallelizable(ParallelScope.Fixtures)]
