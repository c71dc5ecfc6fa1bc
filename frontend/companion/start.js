// Fetches what stands by customers while they answer, after the page is painted and the browser has nothing better to do. The
// page is whole without it: whatever goes wrong here, forms go to the server as ever.
const wake = () => import("./companion.js").then(async (companion) => {
  await companion.default({ module_or_path: new URL("./companion_bg.wasm", import.meta.url) });
  companion.accompany();
}).catch(() => {});
const whenIdle = () => ("requestIdleCallback" in window ? requestIdleCallback(wake, { timeout: 3000 }) : setTimeout(wake, 200));
// A small page is often loaded before anything of it is painted; a browser that does not tell of paints goes by loading alone.
const whenPainted = () => {
  if (!window.PerformanceObserver?.supportedEntryTypes?.includes("paint")) return whenIdle();
  new PerformanceObserver((paints, observer) => {
    if (!paints.getEntriesByName("first-contentful-paint").length) return;
    observer.disconnect();
    whenIdle();
  }).observe({ type: "paint", buffered: true });
};
if (document.readyState === "complete") whenPainted();
else addEventListener("load", whenPainted, { once: true });
