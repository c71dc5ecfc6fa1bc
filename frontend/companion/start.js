// Fetches what stands by customers while they answer, after the page is there and the browser has nothing better to do. The
// page is whole without it: whatever goes wrong here, forms go to the server as ever.
const wake = () => import("./companion.js").then(async (companion) => {
  await companion.default({ module_or_path: new URL("./companion_bg.wasm", import.meta.url) });
  companion.accompany();
}).catch(() => {});
const whenIdle = () => ("requestIdleCallback" in window ? requestIdleCallback(wake, { timeout: 3000 }) : setTimeout(wake, 200));
if (document.readyState === "complete") whenIdle();
else addEventListener("load", whenIdle, { once: true });
