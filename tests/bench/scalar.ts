/*
 * A scalar autodiff after A. Karpathy's micrograd (2020): every number is a node that remembers what it
 * was computed from, and `backward` hands the derivative back through all of them.
 */

/** A number in a graph of numbers. */
export class Scalar {
  data: number;
  gradient = 0;
  #parents: readonly Scalar[];
  #partials: readonly number[];

  constructor(data: number, parents: readonly Scalar[] = [], partials: readonly number[] = []) {
    this.data = data;
    this.#parents = parents;
    this.#partials = partials;
  }

  add(other: Scalar): Scalar {
    return new Scalar(this.data + other.data, [this, other], [1, 1]);
  }

  times(other: Scalar): Scalar {
    return new Scalar(this.data * other.data, [this, other], [other.data, this.data]);
  }

  over(other: number): Scalar {
    return new Scalar(this.data / other, [this], [1 / other]);
  }

  minus(other: Scalar): Scalar {
    return new Scalar(this.data - other.data, [this, other], [1, -1]);
  }

  tanh(): Scalar {
    const value = Math.tanh(this.data);
    return new Scalar(value, [this], [1 - value * value]);
  }

  exp(): Scalar {
    const value = Math.exp(this.data);
    return new Scalar(value, [this], [value]);
  }

  log(): Scalar {
    return new Scalar(Math.log(this.data), [this], [1 / this.data]);
  }

  /** Adds to every node's gradient the derivative of this one with respect to it. */
  backward(): void {
    this.gradient = 1;
    for (const node of this.#order().reverse()) {
      node.#parents.forEach((parent, i) => {
        parent.gradient += node.gradient * (node.#partials[i] ?? 0);
      });
    }
  }

  /** This node and all it was computed from, each after its parents. */
  #order(): Scalar[] {
    const order: Scalar[] = [];
    const seen = new Set<Scalar>();
    const open: { node: Scalar; next: number }[] = [{ node: this, next: 0 }];
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const parent = top.node.#parents[top.next++];
      if (!parent) {
        order.push(top.node);
        open.pop();
      } else if (!seen.has(parent)) {
        seen.add(parent);
        open.push({ node: parent, next: 0 });
      }
    }
    return order;
  }
}

/** Affine maps with tanh between them. `weights[l][u]` holds the weights of a unit and then its bias. */
export function scores(weights: Scalar[][][], inputs: Scalar[]): Scalar[] {
  return weights.reduce((row, layer, l) => {
    const sums = layer.map((unit) =>
      row.reduce((sum, x, i) => sum.add(x.times(unit[i] as Scalar)), unit[row.length] as Scalar),
    );
    return l < weights.length - 1 ? sums.map((sum) => sum.tanh()) : sums;
  }, inputs);
}

/** log Σ exp(z) − z[label] */
export function crossEntropy(z: Scalar[], label: number): Scalar {
  const total = z.map((each) => each.exp()).reduce((sum, each) => sum.add(each));
  return total.log().minus(z[label] as Scalar);
}
