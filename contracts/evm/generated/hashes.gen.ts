// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '52b245dc70788509bc143d8063b9eae1eb8196b6eeb5696c9e97163877226bfc'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '6eac871f2760eaf3a16c9cd5842c3314cad0bfa1c4ff4aa55c9ac328c3ba6c8e'
