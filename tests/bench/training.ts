import {
  type ActivationName,
  backward,
  createNetwork,
  forward,
  he,
  initialise,
  loss,
  mulberry32,
  type Network,
  sgd,
  standardNormal,
  xavier,
} from "nonlinear";
import type { Contender } from "./measure.ts";
import { crossEntropy, Scalar, scores } from "./scalar.ts";
import type { Scalar as ScalarTensor, Tensor2D } from "@tensorflow/tfjs-core";
import { type Backend, tf, useBackend } from "./tensorflow.ts";

/** A network of fully connected layers of 64 units, 64 inputs and 10 classes. */
export interface Net {
  hidden: number;
  activation: ActivationName & ("tanh" | "relu");
}

const ROWS = 64;
/** What is measured: hidden layers of 64 units each, between 64 inputs and 10 classes. */
export const nets = {
  "64-64-64-10": { hidden: 2, activation: "tanh" },
  "20×64": { hidden: 20, activation: "relu" },
  "50×64": { hidden: 50, activation: "tanh" },
} satisfies Record<string, Net>;

const INPUTS = 64;
const CLASSES = 10;
const LEARNING_RATE = 0.001;

/** The scalar autodiff is given fewer rows, since it needs some hundred times as long for each. */
export const SCALAR_ROWS = 4;

const random = mulberry32(1);
const inputs = Float64Array.from({ length: ROWS * INPUTS }, () => standardNormal(random));
const targets = Float64Array.from({ length: ROWS }, (_, row) => row % CLASSES);

function networkFor({ hidden, activation }: Net): Network {
  const network = createNetwork({
    inputs: INPUTS,
    layers: [...Array.from({ length: hidden }, () => ({ units: 64, activation })), { units: CLASSES }],
    batch: ROWS,
  });
  initialise(network, activation === "relu" ? he() : xavier(), mulberry32(2));
  return network;
}

/** Forward, cross-entropy, backward and a step of gradient descent; `run` finds the loss before it. */
export function ours(net: Net, rows = ROWS): Contender {
  const network = networkFor(net);
  const { gradient } = loss("cross-entropy");
  const optimiser = sgd({ learningRate: LEARNING_RATE });
  const batch = inputs.subarray(0, rows * INPUTS);
  const labels = targets.subarray(0, rows);
  const slopes = new Float64Array(rows * CLASSES);
  return {
    run() {
      const value = gradient(forward(network, batch), labels, CLASSES, slopes);
      backward(network, slopes);
      optimiser.step(network.parameters, network.gradients);
      return [[value]];
    },
  };
}

/** The same by TensorFlow.js, in float32, with its own optimiser and loss. */
export async function theirs(net: Net, backend: Backend): Promise<Contender> {
  await useBackend(backend);
  const layers = networkFor(net).layers.map(({ weights, biases, inputs, units }) => ({
    weights: tf.variable(tf.transpose(tf.tensor2d(Float32Array.from(weights), [units, inputs]))),
    biases: tf.variable(tf.tensor1d(Float32Array.from(biases))),
  }));
  const variables = layers.flatMap(({ weights, biases }) => [weights, biases]);
  const batch = tf.tensor2d(Float32Array.from(inputs), [ROWS, INPUTS]);
  const labels = tf.oneHot(tf.tensor1d(Int32Array.from(targets), "int32"), CLASSES);
  const optimiser = tf.train.sgd(LEARNING_RATE);
  const bend = net.activation === "relu" ? tf.relu : tf.tanh;
  const value = () => {
    const outputs = layers.reduce<Tensor2D>((row, { weights, biases }, l) => {
      const z = tf.add<Tensor2D>(tf.matMul(row, weights as Tensor2D), biases);
      return l < layers.length - 1 ? bend(z) : z;
    }, batch);
    return tf.losses.softmaxCrossEntropy(labels, outputs) as ScalarTensor;
  };
  return {
    prepare: () => useBackend(backend),
    run() {
      const cost = optimiser.minimize(value, true, variables);
      const read = cost?.dataSync() ?? [];
      variables.at(-1)?.dataSync();
      cost?.dispose();
      return [read];
    },
  };
}

/** The same number by number, over the first few rows; a net of tanh. */
export function byScalars(net: Net): Contender {
  const weights = networkFor(net).layers.map(({ weights, biases, inputs, units }) =>
    Array.from({ length: units }, (_, u) =>
      Array.from(
        { length: inputs + 1 },
        (_, i) => new Scalar((i < inputs ? weights[u * inputs + i] : biases[u]) ?? Number.NaN),
      ),
    ),
  );
  const parameters = weights.flat(2);
  const rows = Array.from({ length: SCALAR_ROWS }, (_, row) =>
    Array.from(inputs.subarray(row * INPUTS, (row + 1) * INPUTS), (value) => new Scalar(value)),
  );
  return {
    part: SCALAR_ROWS / ROWS,
    run() {
      const losses = rows.map((row, at) => crossEntropy(scores(weights, row), targets[at] ?? 0));
      const mean = losses.reduce((sum, each) => sum.add(each)).over(SCALAR_ROWS);
      for (const parameter of parameters) parameter.gradient = 0;
      mean.backward();
      for (const parameter of parameters) parameter.data -= LEARNING_RATE * parameter.gradient;
      return [[mean.data]];
    },
  };
}
