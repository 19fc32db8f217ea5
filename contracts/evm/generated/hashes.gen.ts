// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'bebdf14cdf01692a4e77a7b5d2ed5e5bb7b3eedf51cfd76a3d4eab50aabdea03'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '8a6850ddc6548efd0004556c64b30ef3170282750d11b89a4ca7e3c1665b2a4a'
