import ts from "typescript";
import type { Cell } from "../../notebook/protocol.ts";

export interface ExerciseText {
  name: string;
  starter: string;
  solution: string;
  /** The reader's cell and the hidden one that checks it. */
  cells: [Cell, Cell];
}

/** Reads the exercises of a module: each `export const name = exercise({ starter, solution, check })`. */
export function readExercises(source: string): ExerciseText[] {
  const file = ts.createSourceFile("exercises.ts", source, ts.ScriptTarget.Latest, true);
  const imports = file.statements
    .filter(ts.isImportDeclaration)
    .filter(({ moduleSpecifier }) => (moduleSpecifier as ts.StringLiteral).text !== "notebook")
    .map((statement) => statement.getText())
    .join("\n");
  return file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .flatMap((declaration) => {
      const parts = partsOf(declaration);
      return parts ? [exerciseText(declaration.name.getText(), parts, imports)] : [];
    });
}

function partsOf({ initializer }: ts.VariableDeclaration): ts.ObjectLiteralExpression | undefined {
  if (!initializer || !ts.isCallExpression(initializer) || initializer.expression.getText() !== "exercise")
    return undefined;
  const [argument] = initializer.arguments;
  return argument && ts.isObjectLiteralExpression(argument) ? argument : undefined;
}

function exerciseText(name: string, parts: ts.ObjectLiteralExpression, imports: string): ExerciseText {
  const starter = textOf(name, parts, "starter");
  const solution = textOf(name, parts, "solution");
  const attempt = /^(?:async )?function\*?\s+([\w$]+)/.exec(starter)?.[1];
  if (!attempt)
    throw new SyntaxError(
      `Cannot read the exercise ${name}: its starter must be a named function expression`,
    );
  const check = textOf(name, parts, "check");
  const source = `${imports}\nconst $check_${name} = { attempt: ${attempt}, check: ${check} };`;
  return {
    name,
    starter,
    solution,
    cells: [
      { name: `exercise-${name}`, source: starter },
      { name: `check-${name}`, source },
    ],
  };
}

function textOf(name: string, parts: ts.ObjectLiteralExpression, key: string): string {
  const part = parts.properties.find((property) => property.name?.getText() === key);
  if (!part || !ts.isPropertyAssignment(part)) {
    throw new SyntaxError(
      `Cannot read the exercise ${name}: expected a property ${key} with a function as its value`,
    );
  }
  return dedent(part.initializer.getText());
}

/** The text at the left margin; its first line already is. */
function dedent(text: string): string {
  const lines = text.split("\n");
  const margins = lines
    .slice(1)
    .filter((line) => line.trim())
    .map((line) => /^ */.exec(line)?.[0].length ?? 0);
  const margin = margins.length > 0 ? Math.min(...margins) : 0;
  return lines.map((line, i) => (i === 0 ? line : line.slice(margin))).join("\n");
}
