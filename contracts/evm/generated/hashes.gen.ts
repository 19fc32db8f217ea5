// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '199fdcddd7552d4a10a667494112360ac5f4e15985923b01a77fe14c88f251cd'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'ce26f1b5601c4b3e02c46ad9ad3d13a2211db7ca1594b58fa56462e8a33556e4'
