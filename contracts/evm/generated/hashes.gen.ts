// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '97a7a1e458c159021f8365b8fa2736696fd79e1097318bb68f368b894bfc363f'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '1e1bb8f268ac22feab4a40e5610e2a68f8d694ffba093f274c0fbf6a416e13f4'
