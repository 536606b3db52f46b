import type { Term } from "./term.ts";

/** What the artificial neuron was modelled on. */
export const nerves: readonly Term[] = [
  {
    id: "spike",
    chapter: 1,
    see: ["firing-rate", "integrate-and-fire"],
    en: {
      name: "spike",
      also: ["action potential"],
      definition:
        "The short electrical pulse by which a nerve cell signals. All are nearly alike: what they say lies in when, and how often, they come.",
    },
    "zh-cn": {
      name: "脉冲",
      also: ["动作电位", "锋电位", "尖峰"],
      definition:
        "神经细胞用来传递信号的短促电脉冲。它们几乎一模一样，信息在于何时发出、多久发出一次。",
    },
  },
  {
    id: "firing-rate",
    chapter: 1,
    see: ["spike", "integrate-and-fire", "relu"],
    en: {
      name: "firing rate",
      definition:
        "The number of spikes a nerve cell sends in a second. It is the quantity that the output of an artificial neuron may stand for.",
    },
    "zh-cn": {
      name: "发放率",
      also: ["放电率", "发放频率"],
      definition: "神经细胞每秒发出的脉冲数。人工神经元的输出可以看作是它。",
    },
  },
  {
    id: "integrate-and-fire",
    chapter: 1,
    see: ["spike", "firing-rate", "step-function"],
    en: {
      name: "integrate-and-fire model",
      also: ["leaky integrate-and-fire", "LIF"],
      definition: String.raw`A nerve cell as a leaky capacitor: input charges it, and at a threshold it fires and is reset. $\tau \dot V = -V + R I$. Below a certain current it never fires; above it, its rate grows with the current.`,
    },
    "zh-cn": {
      name: "积分–发放模型",
      also: ["漏积分–发放模型", "整合–发放模型", "LIF"],
      definition: String.raw`把神经细胞看作漏电的电容：输入给它充电，达到阈值便发放，然后复位。$\tau \dot V = -V + R I$。电流低于某个值时从不发放；高于它时，发放率随电流增大。`,
    },
  },
];
