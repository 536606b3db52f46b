const geometry = /\s(?:d|x|y|x1|x2|y1|y2|cx|cy|r|width|height|transform|points)="[^"]*"/g;
const polyline = /^(?:[MLZ]|-?[\d.]+|,)*$/;

/**
 * A drawing in fewer letters: a tenth of a pixel is finer than any screen, and a line told step by step
 * is shorter than one told point by point. Labels and opacities stay as they are.
 */
export function compact(svg: string): string {
  return svg.replace(geometry, (attribute) => {
    const path = attribute.startsWith(' d="') ? attribute.slice(4, -1) : "";
    if (path.length > 60 && polyline.test(path)) return ` d="${stepwise(path)}"`;
    if (/scale|matrix/.test(attribute)) return attribute;
    return attribute.replace(/-?\d+\.\d{2,}(?!\d*e)/g, (number) => String(tenths(number) / 10));
  });
}

/** Steps are differences of rounded points, so that rounding does not add up along the line. */
function stepwise(path: string): string {
  let x = 0;
  let y = 0;
  return path.replace(/([MLZ])(?:(-?[\d.]+),(-?[\d.]+))?/g, (_, command: string, nextX = "", nextY = "") => {
    if (command === "Z") return "Z";
    const [fromX, fromY] = command === "M" ? [0, 0] : [x, y];
    x = tenths(nextX);
    y = tenths(nextY);
    const down = decimal(y - fromY);
    return `${command === "M" ? "M" : "l"}${decimal(x - fromX)}${down.startsWith("-") ? "" : ","}${down}`;
  });
}

const tenths = (number: string): number => Math.round(Number(number) * 10);

/** Tenths as the shortest decimal: 5 is `.5`, −12 is `-1.2`. */
function decimal(count: number): string {
  return String(count / 10).replace(/^(-?)0\./, "$1.");
}
