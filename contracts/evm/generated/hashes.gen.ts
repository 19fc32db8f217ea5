// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '04bb0bfb88faa9130e4fab15ad58e232a43a99d9a9ea2fcaf2c16374327fa04a'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = '0564e083d3b9a7fb24501592591eafdec89bbcd0d611868f6bff765c8a38944f'
