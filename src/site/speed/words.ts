import type { Language } from "../../notebook/protocol.ts";

/** What the tables of the page on speed say in the reader's language. */
export const words = {
  task: { en: "Task", "zh-cn": "任务" },
  ours: { en: "nonlinear", "zh-cn": "nonlinear" },
  "tfjs-wasm": { en: "TensorFlow.js, wasm", "zh-cn": "TensorFlow.js，wasm" },
  "tfjs-cpu": { en: "TensorFlow.js, cpu", "zh-cn": "TensorFlow.js，cpu" },
  scalar: { en: "scalar autodiff", "zh-cn": "标量自动微分" },
  wanted: { en: "aim", "zh-cn": "目标" },
  met: { en: "met", "zh-cn": "达到" },
  missed: { en: "missed", "zh-cn": "未达到" },
  processor: { en: "Processor", "zh-cn": "处理器" },
  cores: { en: "# cores", "zh-cn": "# 核" },
  versions: { en: "Versions", "zh-cn": "版本" },
  backend: { en: "wasm backend", "zh-cn": "wasm 后端" },
  simd: { en: "with SIMD", "zh-cn": "使用 SIMD" },
  noSimd: { en: "without SIMD", "zh-cn": "不用 SIMD" },
  threads: { en: "with threads", "zh-cn": "多线程" },
  noThreads: { en: "one thread", "zh-cn": "单线程" },
  date: { en: "Measured on", "zh-cn": "测量日期" },
} satisfies Record<string, Record<Language, string>>;

/** The tasks by the names that the benchmark gives them, table by table. */
export const tables = {
  training: {
    "64-64-64-10": { en: "64-64-64-10, tanh", "zh-cn": "64-64-64-10，tanh" },
    "20×64": { en: "20 layers of 64, ReLU", "zh-cn": "20 层，每层 64 个单元，ReLU" },
    "50×64": { en: "50 layers of 64, tanh", "zh-cn": "50 层，每层 64 个单元，tanh" },
  },
  functions: {
    relu: { en: "ReLU", "zh-cn": "ReLU" },
    tanh: { en: "tanh", "zh-cn": "tanh" },
    sigmoid: { en: "sigmoid", "zh-cn": "sigmoid" },
    elu: { en: "ELU", "zh-cn": "ELU" },
    softplus: { en: "softplus", "zh-cn": "softplus" },
    silu: { en: "SiLU", "zh-cn": "SiLU" },
    gelu: { en: "GELU", "zh-cn": "GELU" },
    softmax: { en: "softmax, 1000 rows of 10", "zh-cn": "softmax，1000 行，每行 10 个数" },
  },
  fits: {
    iris: { en: "iris, 150×4, 3 classes", "zh-cn": "鸢尾花，150×4，3 类" },
  },
} satisfies Record<string, Record<string, Record<Language, string>>>;
