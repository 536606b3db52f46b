/** Kinds of file that are told by their first bytes. */
export type Kind = "image" | "archive" | "pdf" | "page" | "merge";

/** Why a file cannot be opened as a notebook. */
export type Fault =
  | { kind: "empty" }
  | { kind: "large"; bytes: number }
  | { kind: "unread" }
  | { kind: "other"; found: Kind }
  | { kind: "truncated" }
  | { kind: "text" }
  | { kind: "foreign"; found: string }
  | { kind: "format"; found: string }
  | { kind: "language"; found: string }
  | { kind: "codeless"; cells: number }
  | { kind: "cells"; cells: number }
  /** `cell` counts from 1. */
  | { kind: "cell"; cell: number; expected: "cell" | "kind" | "source"; found: string };

/** A file that is no notebook which this site can run. What a reader is told of it, `faultText` says. */
export class OpenError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(`Cannot open the notebook: ${JSON.stringify(fault)}`);
    this.name = "OpenError";
    this.fault = fault;
  }
}
