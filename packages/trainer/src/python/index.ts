export { confine, pythonFolders, type TrainerView, trainerConfinement } from './confinement.ts'
export { createTrainerPython, type PythonTrainerOptions } from './python.ts'
