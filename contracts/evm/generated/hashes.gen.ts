// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '1b37d81b4b8197562b7ce16df4aeeccae3029906d9141e42c507dd139c814ec5'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '2d66e9fa322b8b19642d949089f426f24fb6a42be4085cdc92456252f8d10c20'
