import { type ActivationName, activation, softmax } from "nonlinear";
import type { Contender } from "./measure.ts";
import type { Tensor } from "@tensorflow/tfjs-core";
import { type Backend, tf, useBackend } from "./tensorflow.ts";

const LENGTH = 1e5;
const points = Float64Array.from({ length: LENGTH }, (_, i) => 12 * (i / LENGTH - 0.5));

/** The functions, as one writes them in TensorFlow.js. */
const functions = {
  relu: (x) => tf.relu(x),
  tanh: (x) => tf.tanh(x),
  sigmoid: (x) => tf.sigmoid(x),
  elu: (x) => tf.elu(x),
  softplus: (x) => tf.softplus(x),
  silu: (x) => tf.mul(x, tf.sigmoid(x)),
  gelu: (x) => tf.mul(tf.mul(x, 0.5), tf.add(tf.erf(tf.mul(x, Math.SQRT1_2)), 1)),
} satisfies Partial<Record<ActivationName, (x: Tensor) => Tensor>>;

export type Measured = keyof typeof functions;
export const names = Object.keys(functions) as Measured[];

/** Value and derivative at 1e5 points between −6 and 6. */
export function ours(name: Measured): Contender {
  const { valuesAndDerivatives } = activation(name);
  const values = new Float64Array(LENGTH);
  const derivatives = new Float64Array(LENGTH);
  return {
    run() {
      valuesAndDerivatives(points, values, derivatives);
      return [values, derivatives];
    },
  };
}

/** The same by `tf.valueAndGrad`, in float32. */
export async function theirs(name: Measured, backend: Backend): Promise<Contender> {
  await useBackend(backend);
  const x = tf.tensor1d(Float32Array.from(points));
  const both = tf.valueAndGrad(functions[name]);
  return {
    prepare: () => useBackend(backend),
    run() {
      const { value, grad } = both(x);
      const read = [value.dataSync(), grad.dataSync()];
      tf.dispose([value, grad]);
      return read;
    },
  };
}

const ROWS = 1000;
const CLASSES = 10;
const logits = Float64Array.from({ length: ROWS * CLASSES }, (_, i) => 5 * Math.sin(12.9898 * i));

/** Softmax over each of 1000 rows of 10 logits. */
export const ourSoftmax: Contender = { run: () => [softmax(logits, { classes: CLASSES })] };

/** The same by `tf.softmax`, in float32. */
export async function theirSoftmax(backend: Backend): Promise<Contender> {
  await useBackend(backend);
  const rows = tf.tensor2d(Float32Array.from(logits), [ROWS, CLASSES]);
  return {
    prepare: () => useBackend(backend),
    run() {
      const result = tf.softmax(rows);
      const read = result.dataSync();
      result.dispose();
      return [read];
    },
  };
}
