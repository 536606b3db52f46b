import type ts from "typescript";
import { findCycles } from "./cycles.ts";
import type { CellNames, Use } from "./graph.ts";
import type { ImportBinding } from "./imports.ts";

/** A complaint about how cells fit together, placed at a node of the joined module. */
export interface Conflict {
  cell: number;
  node: ts.Identifier;
  message: string;
}

/** Everything that keeps cells from forming one module without hidden state. */
export function findConflicts(names: readonly string[], cells: readonly CellNames[]): Conflict[] {
  return [
    ...duplicates(names, cells),
    ...importClashes(names, cells),
    ...assignments(names, cells),
    ...cycles(names, cells),
  ];
}

function duplicates(names: readonly string[], cells: readonly CellNames[]): Conflict[] {
  return cells.flatMap(({ declared }, cell) =>
    declared.flatMap((node) => {
      if (node.text === "$show")
        return [{ cell, node, message: "The name $show is taken by the notebook: choose another" }];
      const all = names.filter((_, i) => cells[i]?.declared.some(({ text }) => text === node.text));
      if (all.length === 1) return [];
      return [
        {
          cell,
          node,
          message: `The cells ${listed(all)} declare ${node.text}, and only one may: rename it in the others`,
        },
      ];
    }),
  );
}

function importClashes(names: readonly string[], cells: readonly CellNames[]): Conflict[] {
  const everywhere = cells.flatMap(({ bindings, types }, cell) =>
    [...bindings, ...types].map((binding) => ({ cell, binding })),
  );
  const declared = cells.flatMap((own, cell) => own.declared.map((node) => ({ cell, node })));
  const conflicts: Conflict[] = [];
  for (const { cell, binding } of everywhere) {
    const { local, node } = binding;
    const other = everywhere.find((one) => one.binding.local === local && !sameImport(one.binding, binding));
    if (other) {
      const message = `The cell ${names[cell]} imports ${local} from ${said(binding)}, the cell ${names[other.cell]} from ${said(other.binding)}: rename one with \`as\``;
      conflicts.push({ cell, node, message });
    }
    for (const rival of declared.filter(({ node: { text } }) => text === local)) {
      const message = `The cell ${names[cell]} imports ${local} and the cell ${names[rival.cell]} declares it: rename one of them`;
      conflicts.push({ cell, node, message }, { cell: rival.cell, node: rival.node, message });
    }
  }
  return conflicts;
}

function assignments(names: readonly string[], cells: readonly CellNames[]): Conflict[] {
  const message = ({ name, owner }: Use) =>
    `Cannot assign to ${name} here, because the cell ${names[owner]} declares it: declare a variable of this cell's own, or change ${names[owner]}`;
  return cells.flatMap(({ uses }, cell) =>
    uses.filter(({ assigned }) => assigned).map((use) => ({ cell, node: use.node, message: message(use) })),
  );
}

function cycles(names: readonly string[], cells: readonly CellNames[]): Conflict[] {
  const edges = cells.map(({ uses }) => new Set(uses.map(({ owner }) => owner)));
  return [...findCycles(edges)].flatMap(([cell, path]) => {
    const first = cells[cell]?.uses.find(({ owner }) => owner === path[1]);
    const way = path.map((i) => names[i]).join(" → ");
    const message = `These cells wait for each other: ${way}. Move what they share into a cell of its own`;
    return first ? [{ cell, node: first.node, message }] : [];
  });
}

function sameImport(a: ImportBinding, b: ImportBinding): boolean {
  return a.module === b.module && a.name === b.name;
}

function said({ module, name }: ImportBinding): string {
  return `"${module}" (${name})`;
}

function listed(names: string[]): string {
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
