// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '7ef0b3e01b51819263716e3bf24e84cb8e7acd28d3e06b034e6cd036f3808e15'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '385edcdedcddd543f07fabe054e5238f0007fe4d237aa2ba786567fd66585b71'
