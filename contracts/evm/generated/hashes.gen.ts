// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '1849fb6ffe95e6793460e34583dff43dccc90807be1caa72085bebbb919a0078'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'd94e5b5b8c25054af56bdfb9ba53cbe5ecdcda8df4b7ec548f041c7770f20af4'
