// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'b6343713ab4d7c66b11bcc20f6d597a7d0c683e07cd51805b2dc8fc475cdee79'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '3632048de4fee438e05c428cca4ade2105b071d5e9edb9002544c843c3699a1d'
