// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = 'a70142e97041515926607e7f355f7170194985c6b405c1be81da66479754da05'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'b434167b7701ea58428e7ef7d8b72a4332bd57d6a6aea971f6d8953281781c76'
