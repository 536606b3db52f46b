/** The page's colours on paper, by the variables that plots name; outside of the page nothing defines these. */
export const inks: Readonly<Record<string, string>> = {
  "--nb-blue": "#0072b4",
  "--nb-orange": "#bc7a00",
  "--nb-green": "#137743",
  "--nb-red": "#c03700",
  "--nb-purple": "#a04387",
  "--nb-grey": "#82827b",
  "--nb-page": "#fdfcfa",
  "--nb-surface": "#ffffff",
  "--nb-border": "#dcd9d1",
  "--nb-border-strong": "#8b877d",
  "--nb-text": "#23262b",
  "--nb-strong": "#101215",
  "--nb-muted": "#5b6068",
};
