import { finiteNumber, integerWithin, notNegative } from "../../check.ts";

/** The spread of a distribution with mean 0, said in three ways. */
export interface Scale {
  readonly variance: number;
  /** of the normal with that variance */
  readonly standardDeviation: number;
  /** a, such that the uniform on [−a, a] has that variance: √(3·variance) */
  readonly uniformBound: number;
}

/**
 * LeCun's scale: variance 1/fanIn, which keeps the second moment of what passes a linear layer.
 *
 * `fanIn` is the number of inputs of a unit. Throws a RangeError unless it is an integer of at
 * least 1.
 *
 * Source: Y. LeCun, L. Bottou, G. B. Orr and K.-R. Müller, "Efficient BackProp" (1998).
 *
 * @example
 * lecunScale(64).standardDeviation; // => 0.125
 */
export function lecunScale(fanIn: number): Scale {
  integerWithin("Cannot take LeCun's scale", "fanIn", fanIn, 1, Infinity);
  return scaleOf(1 / fanIn);
}

/**
 * Xavier (Glorot) scale: variance 2·gain²/(fanIn + fanOut), a compromise between what
 * keeps the activations' variance, 1/fanIn, and the gradients', 1/fanOut.
 *
 * Throws a RangeError unless the fans are integers of at least 1 and the gain is finite and not
 * negative.
 *
 * Source: X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward
 * neural networks" (2010).
 *
 * @example
 * xavierScale(64, 32).uniformBound; // => 0.25
 */
export function xavierScale(fanIn: number, fanOut: number, gain = 1): Scale {
  const attempt = "Cannot take Xavier's scale";
  integerWithin(attempt, "fanIn", fanIn, 1, Infinity);
  integerWithin(attempt, "fanOut", fanOut, 1, Infinity);
  notNegative(attempt, "gain", gain);
  return scaleOf((2 * gain * gain) / (fanIn + fanOut));
}

/**
 * He's scale: variance 2/((1 + a²)·fan), which makes up for the half of the second moment that
 * ReLU cuts off; a is the negative slope of leaky ReLU.
 *
 * With fan = fanIn the activations keep their second moment, with fanOut the gradients do.
 * Throws a RangeError unless `fan` is an integer of at least 1 and the slope is finite.
 *
 * Source: K. He, X. Zhang, S. Ren and J. Sun, "Delving deep into rectifiers" (2015).
 *
 * @example
 * heScale(8).standardDeviation; // => 0.5
 */
export function heScale(fan: number, negativeSlope = 0): Scale {
  const attempt = "Cannot take He's scale";
  integerWithin(attempt, "fan", fan, 1, Infinity);
  finiteNumber(attempt, "negativeSlope", negativeSlope);
  return scaleOf(2 / ((1 + negativeSlope * negativeSlope) * fan));
}

function scaleOf(variance: number): Scale {
  return {
    variance,
    standardDeviation: Math.sqrt(variance),
    uniformBound: Math.sqrt(3 * variance),
  };
}
