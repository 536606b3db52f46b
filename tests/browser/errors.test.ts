import { describe, expect, it } from "vitest";
import { notebookOn } from "./notebook.ts";
import { eventually, readers } from "./site.ts";

const site = readers();

async function runIn(name: string, text: string) {
  const { page } = await site.open();
  const notebook = notebookOn(page);
  await notebook.write(name, text);
  await notebook.run(name);
  return {
    page,
    notebook,
    message: notebook.slot(name, "message"),
    told: notebook.slot(name, "diagnostics"),
  };
}

describe("an error", () => {
  it("while a cell runs names line and column as the reader sees them", async () => {
    const { notebook, message } = await runIn(
      "temperature",
      "interface Odd { a: number }\nconst list: Odd[] = [];\nconst last = (list as any)[3].a;",
    );
    expect(await message.textContent()).toMatch(
      /nothing to read `?a`? from.*\nTypeError: .*undefined.*\(line 3, column 31\)$/s,
    );
    expect(await message.getAttribute("data-kind")).toBe("error");
    expect(await notebook.status("temperature")).toBe("failed");
  });

  it("in a function of another cell names the place in the cell that called it", async () => {
    const { notebook, page } = await runIn(
      "temperature",
      "function fussy(n: number): number {\n  throw new RangeError('Cannot take ' + n);\n}",
    );
    await notebook.write("thermostat", "const a = 1;\nconst b = fussy(a);");
    await notebook.run("thermostat");
    expect(await notebook.slot("thermostat", "message").textContent()).toBe(
      "RangeError: Cannot take 1 (line 2, column 11)",
    );
    await page.waitForTimeout(50);
  });

  it("of syntax is told at its place, and the cell does not run", async () => {
    const { notebook, told, message } = await runIn("temperature", "const a = 1;\nconst b = (a + ;\nb");
    expect(await told.textContent()).toMatch(/line 2, column 16/);
    expect(await notebook.status("temperature")).toBe("failed");
    expect(await message.textContent()).toMatch(/expected/i);
  });

  it("of an unknown name is told before running and while running", async () => {
    const { told, message } = await runIn("temperature", "const a = 1;\na + entropie([1])");
    expect(await told.textContent()).toMatch(/line 2, column 5.*entropie/);
    expect(await message.textContent()).toMatch(
      /nothing called entropie.*\nReferenceError: .*entropie.*\(line 2, column \d+\)$/s,
    );
  });

  it("in a rejected promise", async () => {
    const { message } = await runIn(
      "temperature",
      'await Promise.resolve();\nawait Promise.reject(new Error("too late"));',
    );
    expect(await message.textContent()).toMatch(/^Error: too late \(line 2, column \d+\)$/);
  });

  it("in a promise that nobody waits for", async () => {
    const { notebook, message } = await runIn(
      "temperature",
      'const go = async () => {\n  await Promise.resolve();\n  throw new Error("adrift");\n};\nvoid go();\n"on"',
    );
    await eventually(() => message.textContent()).toMatch(/^Error: adrift \(line 3, column 9\)$/);
    expect(await notebook.status("temperature")).toBe("failed");
  });

  it("in the callback of a timer", async () => {
    const { message } = await runIn(
      "temperature",
      'setTimeout(() => {\n  throw new Error("tick");\n}, 30);\n"set"',
    );
    await eventually(() => message.textContent()).toMatch(/^Error: tick \(line 2, column 9\)$/);
  });

  it("that is no Error is shown as the value it is", async () => {
    const { message } = await runIn("temperature", "throw { code: 7 };");
    expect(await message.textContent()).toBe("Uncaught value: {code: 7}");
  });

  it("of endless recursion leaves the page alive", async () => {
    const { notebook, message } = await runIn(
      "temperature",
      "function deep(): number {\n  return 1 + deep();\n}\ndeep()",
    );
    expect(await message.textContent()).toMatch(
      /calls itself.*\nRangeError: Maximum call stack.*\(line [12], column \d+\)$/s,
    );
    await notebook.run("trials");
    expect(await notebook.status("trials")).toBe("done");
  });

  it("is gone after the text is corrected", async () => {
    const { notebook, message, told } = await runIn("temperature", "const b = (;");
    await notebook.write("temperature", "const b = 3;\nb");
    await notebook.run("temperature");
    expect(await message.textContent()).toBe("");
    expect(await told.textContent()).toBe("");
    expect(await notebook.outputs("temperature")).toBe("3");
  });

  it("keeps the last good output, marked as old, and the text", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.run("newton");
    const shown = await notebook.outputs("newton");
    await notebook.write("newton", 'throw new Error("no");');
    await notebook.run("newton");
    expect(await notebook.outputs("newton")).toBe(shown);
    expect(await notebook.slot("newton", "outputs").getAttribute("data-stale")).toBe("");
    expect(await notebook.text("newton")).toBe('throw new Error("no");');
  });
});

describe("what depends on a cell that failed", () => {
  it("waits for it by name and shows nothing wrong; other cells go on", async () => {
    const { page } = await site.open();
    const notebook = notebookOn(page);
    await notebook.runAll();
    await notebook.write("newton", `${await notebook.text("newton")}\nthrow new Error("no");`);
    await notebook.run("newton");
    for (const name of ["fourDice", "towardsSix", "rival", "dieFigure"]) {
      expect(await notebook.status(name), name).toBe("waiting");
      expect(await notebook.slot(name, "message").textContent()).toBe("Waiting for newton.");
      expect(await notebook.slot(name, "outputs").getAttribute("data-stale")).toBe("");
    }
    await notebook.run("twoClasses");
    expect(await notebook.status("twoClasses")).toBe("done");
  });
});

describe("two cells", () => {
  it("that declare one name are told so, each with the other's name", async () => {
    const { notebook, told } = await runIn("temperature", "const jaynes = 1;");
    expect(await told.textContent()).toMatch(/newton and temperature declare jaynes/);
    expect(await notebook.slot("newton", "diagnostics").textContent()).toMatch(
      /newton and temperature declare jaynes/,
    );
    await notebook.run("trials");
    expect(await notebook.status("trials")).toBe("done");
  });

  it("that need each other are told so, with the way around", async () => {
    const { notebook, told } = await runIn("temperature", "const hen: number = egg + 1;");
    await notebook.write("thermostat", "const egg: number = hen + 1;");
    await eventually(() => told.textContent()).toMatch(/temperature.*thermostat|thermostat.*temperature/);
    await notebook.run("thermostat");
    expect(await notebook.slot("thermostat", "diagnostics").textContent()).toMatch(/temperature/);
    expect(await notebook.status("thermostat")).toBe("failed");
    await notebook.run("trials");
    expect(await notebook.status("trials")).toBe("done");
  });

  it("may not write to each other's variables, and are told what to do instead", async () => {
    const { notebook, told } = await runIn("temperature", "let counter = 1;");
    await notebook.write("thermostat", "counter = 2;");
    await eventually(() => notebook.slot("thermostat", "diagnostics").textContent()).toMatch(
      /counter.*temperature/,
    );
    expect(await told.textContent()).toBe("");
  });
});
