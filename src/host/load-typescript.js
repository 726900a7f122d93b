import { register } from 'tsx/esm/api'

// Evaluated once in every thread that imports it: registered twice, each module would be read and compiled twice.
register()
