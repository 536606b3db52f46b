// %% first
const seven = 7;
seven;
