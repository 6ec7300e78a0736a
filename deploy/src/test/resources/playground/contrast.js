// Texts of the page whose contrast with what is behind them is below 4.5 to 1, or 3 to 1 where they are large
// (WCAG 2.2, success criterion 1.4.3). What is disabled, transparent or not shown does not count.
function channels(colour) {
  const canvas = channels.canvas ?? (channels.canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true }));
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = colour;
  canvas.fillRect(0, 0, 1, 1);
  const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
  return { r, g, b, a: a / 255 };
}

function over(top, below) {
  const mix = (name) => top[name] * top.a + below[name] * (1 - top.a);
  return { r: mix("r"), g: mix("g"), b: mix("b"), a: 1 };
}

function behind(element) {
  const layers = [];
  for (let each = element; each; each = each.parentElement) {
    const colour = channels(getComputedStyle(each).backgroundColor);
    if (colour.a > 0) {
      layers.push(colour);
    }
    if (colour.a === 1) {
      break;
    }
  }
  return layers.reverse().reduce((below, top) => over(top, below), { r: 255, g: 255, b: 255, a: 1 });
}

function luminance({ r, g, b }) {
  const linear = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function ratio(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const faint = [];
const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (texts.nextNode()) {
  const text = texts.currentNode.textContent.trim();
  const element = texts.currentNode.parentElement;
  const style = getComputedStyle(element);
  if (
    !text ||
    !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ||
    element.closest(".unseen, :disabled, [aria-hidden=true] .icon, option, svg, script") ||
    style.opacity !== "1"
  ) {
    continue;
  }
  let dimmed = false;
  for (let each = element; each; each = each.parentElement) {
    dimmed ||= getComputedStyle(each).opacity !== "1";
  }
  const size = parseFloat(style.fontSize);
  const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const background = behind(element);
  const found = ratio(over(channels(style.color), background), background);
  if (!dimmed && found < (large ? 3 : 4.5)) {
    faint.push(`${found.toFixed(2)} ${element.tagName.toLowerCase()}.${element.className}: ${text.slice(0, 40)}`);
  }
}
return faint;
