// Written by `node contracts/evm/tools/build.ts`. Do not edit.

/** SHA-256 of all that the files here are made of: contracts/evm/tools/build-inputs.ts. */
export const inputs = '70d61824f6753f6098314cbafddb121aaa6406db90776d3a8d98361990852062'

/** SHA-256 of those files, as that build wrote them. */
export const outputs = 'fd740a94dfb4d1269ba1deb6cc0dc24f7e76db9025f188dda0d644e39c63cd58'
