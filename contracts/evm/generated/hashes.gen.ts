// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'c75c395de8b09209804b62dcccc6abf253c64bc5e3c300aea8cf7f6fbe698006'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '8954807a1afd893aea745dbe5d1caacd5dc4f5b8aba2514966585c96f89acab0'
