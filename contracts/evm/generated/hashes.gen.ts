// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '5ebb15becb55947b57f7176abf93f01c609c3dd1bb36f318ea3e9abf6ef54a84'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '22258216dccefb0d84ec6708aa252b2ecd1a9688712d7edfe4dedcc0c317df60'
