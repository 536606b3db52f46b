declare namespace App {
  interface Locals {
    /** Claims that the page has marked so far. */
    marked?: Set<string>;
  }
}
