// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'ccbc90de4adf4f8c75415dbddac35c93ef4a0ae1d5d715ab2e646e77d8d9bf8d'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'dadaf5c13aa18f16fd25e478a7889e6eedbd63591b57d1773fa273d181f86913'
