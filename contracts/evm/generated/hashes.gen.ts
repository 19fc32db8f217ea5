// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'a70142e97041515926607e7f355f7170194985c6b405c1be81da66479754da05'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'fbd40c58435d4e39371eddba39e081a81c7540fe64553cb0a3c07a1a3d73c24f'
