import { finiteNumber, shown } from "../../check.ts";

/** The activations whose gain PyTorch's `calculate_gain` knows, "linear" being the identity. */
export type GainName = "linear" | "identity" | "sigmoid" | "tanh" | "relu" | "leaky-relu" | "selu";

/**
 * The factor by which PyTorch multiplies the standard deviation 1/√fan for an activation:
 * 1 for linear and sigmoid, 5/3 for tanh, √2 for ReLU, √(2/(1 + a²)) for leaky ReLU of slope a
 * (0.01 when absent), 3/4 for SELU.
 *
 * Those of the rectifiers keep the second moment exactly at any depth; 5/3, 1 and 3/4 are
 * conventions: for sigmoid no gain does. Throws a RangeError for another name, or a slope that
 * is not finite.
 *
 * Source: PyTorch, "torch.nn.init.calculate_gain" (2016); He et al. (2015) for the rectifiers.
 *
 * @example
 * gain("tanh"); // => 5 / 3
 */
export function gain(name: GainName, negativeSlope = 0.01): number {
  const attempt = "Cannot take the gain";
  finiteNumber(attempt, "negativeSlope", negativeSlope);
  switch (name) {
    case "linear":
    case "identity":
    case "sigmoid":
      return 1;
    case "tanh":
      return 5 / 3;
    case "relu":
      return Math.SQRT2;
    case "leaky-relu":
      return Math.sqrt(2 / (1 + negativeSlope * negativeSlope));
    case "selu":
      return 3 / 4;
    default:
      throw new RangeError(
        `${attempt}: name must be one of linear, identity, sigmoid, tanh, relu, leaky-relu and selu, received ${shown(name)}`,
      );
  }
}
