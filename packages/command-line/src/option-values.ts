// Values of options that a command's help tells and its action reads. They stand apart from both,
// so that the help loads no more than this.

export const DAY_SECONDS = 86_400

/** Certified model that `ostrom prove` and `ostrom verify` use when none is named. */
export const CERTIFIED_MODEL_DEFAULT = 'prompt-injection'

/** Hub that repositories are looked up at when none is named. */
export const HUB_DEFAULT = 'https://huggingface.co'

/** Days of the windows that a market's figures are told for. */
export const statisticsDays = ['7', '30', '90', '365'] as const

/** Values of `--method` of merges. */
export const mergeMethods = ['linear', 'slerp', 'ties'] as const

/** Values of `--method` of `ostrom train local`. */
export const trainingMethods = ['sft', 'dpo', 'distill', 'grpo'] as const
