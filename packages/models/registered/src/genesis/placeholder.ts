// The model of a minimal genesis: an ONNX graph that returns its one input number. It takes the
// place of a real model, so that all other parts of a network can be tried without one.

const join = (parts: readonly (readonly number[])[]): number[] => parts.flat()
const varint = (value: number): number[] =>
  value > 127 ? [(value % 128) + 128, ...varint(Math.floor(value / 128))] : [value]
const whole = (field: number, value: number): number[] => [field * 8, ...varint(value)]
const message = (field: number, ...parts: readonly (readonly number[])[]): number[] => {
  const body = join(parts)
  return [field * 8 + 2, ...varint(body.length), ...body]
}
const text = (field: number, value: string): number[] =>
  message(field, [...new TextEncoder().encode(value)])

const FLOAT = 1

/** Encodes the description of an input or output of an ONNX graph that is one 32-bit number. */
const value = (field: number, name: string): number[] =>
  message(
    field,
    text(1, name),
    message(2, message(1, whole(1, FLOAT), message(2, message(1, whole(1, 1))))),
  )

/**
 * Returns the bytes of `placeholder.onnx`, always the same: ONNX of version 8 with operators of
 * version 13.
 */
export const placeholderOnnx = (): Uint8Array =>
  Uint8Array.from(
    join([
      whole(1, 8),
      text(2, 'ostrom'),
      message(
        7,
        message(1, text(1, 'x'), text(2, 'y'), text(4, 'Identity')),
        text(2, 'placeholder'),
        value(11, 'x'),
        value(12, 'y'),
      ),
      message(8, text(1, ''), whole(2, 13)),
    ]),
  )

/** Facts with which the placeholder model is registered: its names, license and files. */
export const placeholderEntry = {
  alias: 'placeholder',
  file: 'placeholder.onnx',
  name: 'Placeholder',
  version: '1',
  license: 'Apache-2.0',
  task: 'completion',
  description: 'Gives back what it is given; stands for a model where there is none yet.',
  parameters: 0,
  contextLength: 1,
} as const
