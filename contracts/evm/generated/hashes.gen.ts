// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '7701b325c3c906af954cb9fd6da9bba256ff33feebb520177e0c62a77551a871'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'c1847fa6abd094fdaf6444c0d60e5959d6c0c700e060024be513641b87f4d7a3'
