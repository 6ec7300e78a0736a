// Runs before the page is drawn, so that it never flashes in the other colours.
(function () {
  const key = "studyhall.theme";
  let kept = null;
  try {
    kept = localStorage.getItem(key);
  } catch {
    // a browser that keeps nothing still shows its own preference
  }
  if (kept === "light" || kept === "dark") {
    document.documentElement.dataset.theme = kept;
  }
  function dark() {
    const chosen = document.documentElement.dataset.theme;
    return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }
  addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-theme-toggle]")) {
      const show = () => {
        button.setAttribute("aria-label", dark() ? "Switch to light colours" : "Switch to dark colours");
        button.title = button.getAttribute("aria-label");
      };
      show();
      button.addEventListener("click", () => {
        const next = dark() ? "light" : "dark";
        document.documentElement.dataset.theme = next;
        try {
          localStorage.setItem(key, next);
        } catch {
          // then it lasts as long as the page
        }
        show();
      });
    }
  });
})();
