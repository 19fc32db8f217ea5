// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'e83c6bfb52ea71baad6ccae80b718f36ba3c350aed15195bb1f1ab28ed5f48ae'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '6a303abd649329e3a519e77cbdba65c9b971be31dfeb7fbf1b56a40cb2fede7c'
