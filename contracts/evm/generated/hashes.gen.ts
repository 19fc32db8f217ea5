// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'b128e017f7c171cd522a51e9b607d46272a44fb9b34eb5849063a8f0a427e71a'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '8954807a1afd893aea745dbe5d1caacd5dc4f5b8aba2514966585c96f89acab0'
