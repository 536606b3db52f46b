addEventListener(
  "message",
  ({ source, data, ports }) => {
    if (source !== parent) return;
    const url = URL.createObjectURL(new Blob([data.kernel], { type: "text/javascript" }));
    new Worker(url).postMessage(null, ports);
  },
  { once: true },
);
