import type { Language } from "../../notebook/protocol.ts";
import { roomsBehind } from "./doors.ts";

export interface RoomText {
  title: Record<Language, string>;
  /** One sentence: what is in it. */
  about: Record<Language, string>;
}

/** The folders of `src/compute` that let names out, in the order in which they are listed. */
export const rooms: Record<string, RoomText> = {
  entropy: {
    title: { en: "Entropy", "zh-cn": "熵" },
    about: {
      en: "Entropy, cross-entropy and divergence of finite distributions, in nats.",
      "zh-cn": "有限分布的熵、交叉熵与散度，以奈特为单位。",
    },
  },
  softmax: {
    title: { en: "Softmax", "zh-cn": "Softmax" },
    about: {
      en: "Softmax with its temperature, logarithm, Jacobian, entropy and losses, none of which overflows.",
      "zh-cn": "带温度的 softmax，及其对数、雅可比矩阵、熵与损失；都不会溢出。",
    },
  },
  sigmoid: {
    title: { en: "Sigmoid", "zh-cn": "Sigmoid" },
    about: {
      en: "The logistic sigmoid, its derivative and its inverse.",
      "zh-cn": "逻辑斯谛函数 sigmoid、它的导数与反函数。",
    },
  },
  maxent: {
    title: { en: "Maximum entropy", "zh-cn": "最大熵" },
    about: {
      en: "Distributions and models of maximum entropy under constraints on means, with the proof of each answer.",
      "zh-cn": "在均值约束下熵最大的分布与模型，并给出每个答案的证明。",
    },
  },
  activations: {
    title: { en: "Activations", "zh-cn": "激活函数" },
    about: {
      en: "The activation functions, each with its first and second derivative.",
      "zh-cn": "各种激活函数，以及它们的一阶与二阶导数。",
    },
  },
  special: {
    title: { en: "Special functions", "zh-cn": "特殊函数" },
    about: {
      en: "The special functions that activations are made of, to the last digits.",
      "zh-cn": "构成激活函数的特殊函数，精确到最后几位。",
    },
  },
  catalogue: {
    title: { en: "Catalogue", "zh-cn": "激活函数一览" },
    about: {
      en: "What is known of each activation: formulas, range, monotonicity, moments, origin.",
      "zh-cn": "关于每个激活函数已知的事实：公式、值域、单调性、矩、出处。",
    },
  },
  losses: {
    title: { en: "Losses", "zh-cn": "损失函数" },
    about: {
      en: "Losses over rows of outputs, with their gradients.",
      "zh-cn": "对各行输出计算的损失，以及它们的梯度。",
    },
  },
  networks: {
    title: { en: "Networks", "zh-cn": "网络" },
    about: {
      en: "Layered networks: passes forward and backward, normalisation, and rules to initialise the weights.",
      "zh-cn": "分层网络：前向与反向传播、归一化，以及权重的初始化规则。",
    },
  },
  optimisers: {
    title: { en: "Optimisers", "zh-cn": "优化器" },
    about: {
      en: "Rules that turn gradients into steps: gradient descent, Adam and their kin.",
      "zh-cn": "把梯度变成步长的规则：梯度下降、Adam 及其同类。",
    },
  },
  training: {
    title: { en: "Training", "zh-cn": "训练" },
    about: {
      en: "Training a network epoch by epoch, watched from outside and stopped at will.",
      "zh-cn": "逐轮训练网络，可以从外部观察，也可以随时停止。",
    },
  },
  theory: {
    title: { en: "Theory", "zh-cn": "理论" },
    about: {
      en: "Gaussian expectations, mean-field recursions, spectra and other measures of how signals travel.",
      "zh-cn": "高斯期望、平均场递推、谱，以及其他衡量信号如何传播的量。",
    },
  },
  data: {
    title: { en: "Data", "zh-cn": "数据" },
    about: {
      en: "Data sets to learn from, drawn from a seed or kept in the package.",
      "zh-cn": "用来学习的数据集：由种子生成，或随包附带。",
    },
  },
  random: {
    title: { en: "Randomness", "zh-cn": "随机数" },
    about: {
      en: "Generators of random numbers that are told their seed.",
      "zh-cn": "由种子决定的随机数发生器。",
    },
  },
  experiments: {
    title: { en: "Experiments", "zh-cn": "实验" },
    about: {
      en: "The experiments that the chapters run, as generators that can be watched and stopped.",
      "zh-cn": "各章所做的实验，写成可以观察、可以停止的生成器。",
    },
  },
  algebra: {
    title: { en: "Linear algebra", "zh-cn": "线性代数" },
    about: {
      en: "Factorisations, eigenvalues and solvers for small dense matrices.",
      "zh-cn": "小型稠密矩阵的分解、特征值与求解。",
    },
  },
};

/** The rooms that the package's doors name, in the order of `rooms`; one without words comes last. */
export function listRooms(root: string): string[] {
  const named = roomsBehind(root);
  const known = Object.keys(rooms).filter((room) => named.has(room));
  return [...known, ...[...named].filter((room) => !rooms[room])];
}

/** @example textOf("random").title.en // "Randomness" */
export function textOf(room: string): RoomText {
  const text = rooms[room];
  if (text) return text;
  throw new RangeError(`Cannot name the room src/compute/${room}: src/site/api/rooms.ts has no words for it`);
}
