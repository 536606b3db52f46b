/**
 * The house's inks, told apart by colour-blind readers and legible on light and dark pages
 * (after Okabe and Ito, 2008). Each is a CSS variable that the page defines.
 */
export const colors = {
  blue: "var(--nb-blue)",
  orange: "var(--nb-orange)",
  green: "var(--nb-green)",
  red: "var(--nb-red)",
  purple: "var(--nb-purple)",
  grey: "var(--nb-grey)",
} as const;
