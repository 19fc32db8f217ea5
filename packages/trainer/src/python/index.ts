export { createTrainerPython, type PythonTrainerOptions } from './python.ts'
