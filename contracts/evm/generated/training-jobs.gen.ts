// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const trainingJobsAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "entry",
        "type": "address",
        "internalType": "contract TrainingEntry"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      },
      {
        "name": "challenges",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "fallback",
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "APPLICANTS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "BEACON",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IBeacon"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CAPPED_FROM",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CHALLENGES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CHALLENGE_SECONDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "CID_BYTES_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ENTRY",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract TrainingEntry"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "JOB_SECONDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PARAMETERS",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IParameters"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "PENALTY_DIVISOR_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "ROUNDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SCORE_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "SEED_SECONDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "TRAINERS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VALIDATORS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VALIDATOR_BPS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IVault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "VOID_ROUNDS_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WEIGHT_MAX",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "WINDOW_MIN",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "beginJob",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "closeChallenge",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "outcome",
        "type": "uint8",
        "internalType": "enum TrainingChallengeOutcome"
      },
      {
        "name": "challenger",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "earned",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "isAgreed",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "commitScores",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "commitment",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "commitUpdate",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "commitment",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "isSettledForGood",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "leaveJob",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "openChallenge",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "internalType": "uint16"
      }
    ],
    "outputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "bond",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "earned",
        "type": "uint96",
        "internalType": "uint96"
      },
      {
        "name": "isAgreed",
        "type": "bool",
        "internalType": "bool"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "revealScores",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "state",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "scores",
        "type": "bytes",
        "internalType": "bytes"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "revealUpdate",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "update",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "trace",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "cid",
        "type": "string",
        "internalType": "string"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "settleRound",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "startRound",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "ChallengeResolved",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "outcome",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum TrainingChallengeOutcome"
      },
      {
        "name": "slashed",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "returned",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JobEnded",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "status",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum TrainingStatus"
      },
      {
        "name": "refunded",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JobJoined",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "role",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum TrainingRole"
      },
      {
        "name": "stake",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JobLeft",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "earned",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      },
      {
        "name": "fine",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JobOpened",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "sponsor",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "base",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "asset",
        "type": "address",
        "indexed": false,
        "internalType": "address"
      },
      {
        "name": "spec",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "budget",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JobOutbid",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "stake",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoundSettled",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "accepted",
        "type": "bool",
        "indexed": false,
        "internalType": "bool"
      },
      {
        "name": "state",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "paid",
        "type": "uint96",
        "indexed": false,
        "internalType": "uint96"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "RoundStarted",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "state",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "seed",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ScoresCommitted",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "commitment",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ScoresRevealed",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "state",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "scores",
        "type": "bytes",
        "indexed": false,
        "internalType": "bytes"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UpdateCommitted",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "commitment",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "UpdateRevealed",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "indexed": false,
        "internalType": "uint16"
      },
      {
        "name": "update",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "trace",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "salt",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "cid",
        "type": "string",
        "indexed": false,
        "internalType": "string"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "EntryNotDelegated",
    "inputs": []
  },
  {
    "type": "error",
    "name": "JobFull",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "JoiningClosed",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "JoiningOpen",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "LeavingTooEarly",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum TrainingStatus"
      },
      {
        "name": "openChallenges",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "MemberNotChallengeable",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "internalType": "uint16"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotTheChallengesContract",
    "inputs": [
      {
        "name": "caller",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "RoundNotChallengeable",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "round",
        "type": "uint16",
        "internalType": "uint16"
      },
      {
        "name": "settledRound",
        "type": "uint16",
        "internalType": "uint16"
      }
    ]
  },
  {
    "type": "error",
    "name": "ScoresInvalid",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "count",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "needed",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "SeatMissing",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SeatTaken",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingAssetNotListed",
    "inputs": [
      {
        "name": "asset",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingJobExists",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingJobUnknown",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingPhaseInvalid",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "phase",
        "type": "uint8",
        "internalType": "enum TrainingPhase"
      },
      {
        "name": "needed",
        "type": "uint8",
        "internalType": "enum TrainingPhase"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingRevealMismatch",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "round",
        "type": "uint16",
        "internalType": "uint16"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingStatusInvalid",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "status",
        "type": "uint8",
        "internalType": "enum TrainingStatus"
      }
    ]
  },
  {
    "type": "error",
    "name": "TrainingTermInvalid",
    "inputs": [
      {
        "name": "term",
        "type": "uint8",
        "internalType": "enum TrainingTerm"
      }
    ]
  },
  {
    "type": "error",
    "name": "UpdateCidInvalid",
    "inputs": [
      {
        "name": "length",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValidatorNotNamed",
    "inputs": [
      {
        "name": "jobId",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "WeightOutOfBounds",
    "inputs": [
      {
        "name": "weight",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const trainingJobsBytecode =
  '0x610120806040523461017c57606081613650803803809161002082856101d8565b83398101031261017c578051906001600160a01b0382169081830361017c576020810151906001600160a01b038216820361017c5760400151916001600160a01b038316830361017c5760405163411557d160e01b815290602082600481845afa918215610188575f92610193575b5060206004916040519283809263a9b5898f60e01b82525afa908115610188575f91610142575b5060a05260805260c0526101005260e05260405161344090816102108239608051818181610d650152612bc4015260a0518181816103d901528181610f4401526125ef015260c051818181610d210152818161114501528181611be60152818161209201526122f0015260e05181818160230152611e240152610100518181816102e001526132ce0152f35b90506020813d602011610180575b8161015d602093836101d8565b8101031261017c57516001600160a01b038116810361017c575f6100b6565b5f80fd5b3d9150610150565b6040513d5f823e3d90fd5b9091506020813d6020116101d0575b816101af602093836101d8565b8101031261017c57516001600160a01b038116810361017c5790602061008f565b3d91506101a2565b601f909101601f19168101906001600160401b038211908210176101fb57604052565b634e487b7160e01b5f52604160045260245ffdfe6101a0806040526004361015610061575b503461005d57604051365f82375f8036837f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165af43d5f833e610059573d90fd5b3d90f35b5f80fd5b5f3560e01c9081622e34c714611e1257508063098e4f6f146102045780631e50ee5f14611df65780631e82ddab14611dd957806323418703146112ba578063271da4261461107c578063342fda3614610dcd5780633740488514610db15780633ec2437114610d94578063411557d114610d5057806349493a4d14610d0c5780634b89448614610cbd5780635380100e1461090f5780635e67c4261461030f578063663ae510146108f45780636eee40a2146108d957806380e5cb74146105f55780638b2ca8f2146105da578063996eb53014610408578063a9b5898f146103c4578063b44b73bc146103a8578063b532f6cf14610314578063c41d24471461030f578063d5d52dd0146102cb578063e3758deb146102ae578063e3760e3414610293578063e599ebf514610224578063f299f89614610209578063f9fb7d8d14610204578063fa4459cc146101dc5763fde6c0db146101c1575f610010565b3461005d575f36600319011261005d57602060405160038152f35b3461005d57602036600319011261005d5760206101fa60043561274f565b6040519015158152f35b611e53565b3461005d575f36600319011261005d57602060405160048152f35b3461005d5760e036600319011261005d5761023d611e6d565b610245611ee2565b606435600481101561005d576084356001600160a01b038116810361005d5760a435916001600160601b038316830361005d5760c43593841515850361005d5761029195600435612414565b005b3461005d575f36600319011261005d576020604051603c8152f35b3461005d575f36600319011261005d5760206040516276a7008152f35b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b611ec6565b3461005d5761032236611e83565b907f75d96f25c3e5072909b8fed14c578ed0a7e4befecc155876f2e7159f561471ae6103a361035083612793565b9380600261036981610362818961315d565b98886127e7565b875461ffff60301b1916603082901b61ffff60301b161788559601556040805161ffff909616865260208601919091523394918291820190565b0390a3005b3461005d575f36600319011261005d5760206040516113888152f35b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d57606036600319011261005d57600435610424611e6d565b61042c611ee2565b916104356132cc565b61043e81612793565b9061044882613311565b93846105c1575b61ffff169384159081156105ae575b81156105a6575b5061058357805f52600160205260405f2060018060a01b0384165f5260205260405f20928354918561ffff8460501c1614801590610576575b8015610569575b61054657505060ff60681b1916600160681b1782558054608093506104f0906104d49060d81c61ffff166123b2565b825461ffff60d81b191660d89190911b61ffff60d81b16178255565b6104fa8282613328565b60079091015460018301549254604080516001600160a01b039390931683526001600160601b03938416602084015293851c90921692810192909252606090811c60ff16151590820152f35b85925063635e1ac360e01b5f5260045260018060a01b031660245260445260645ffd5b5060ff8360701c166104a5565b5060ff8360681c1661049e565b8361ffff835460b81c169163a8dcb4c360e01b5f5260045260245260445260645ffd5b905085610465565b835460b81c61ffff16861415915061045e565b935061ffff6105cf83612b57565b42101594905061044f565b3461005d575f36600319011261005d57602060405160808152f35b3461005d5760a036600319011261005d576064356004356044356024356084356001600160401b03811161005d57610631903690600401611e99565b949061063c85612793565b90855f52600160205260405f2060018060a01b0333165f5260205260405f2091825460ff8116600381101561086e57600114908115916108ca575b81156108bc575b506108a55761068d8188613360565b60018101546106b160098301549164ffffffffff62ffffff8460881c169116611f1d565b5f908042101561089c575b6106cf9062ffffff8460a01c1690611f1d565b80421015610893575b6106eb9062ffffff8460b81c1690611f1d565b8042101561088a575b62ffffff610707929360d01c1690611f1d565b421015610882575b600581101561086e576001810361084c57505460a81c61ffff169287158015610842575b61082a5760205f610743866133f7565b60405183810191776f7374726f6d3a547261696e696e675570646174653a763160401b83528b603883015260018060c01b03191660588201523360601b60608201528860748201528960948201528460b482015260b481526107a660d482611f95565b604051918291518091835e8101838152039060025afa1561081f577f5728f009d232084a6e4b0da20ec6d361fc44d67e995d4cc46c9c9a219489bc1b956107f5866103a395875f51918c613235565b604051958695865260208601526040850152606084015260a06080840152339660a0840191612392565b6040513d5f823e3d90fd5b876313dd56e760e01b5f52600452608060245260445ffd5b5060808811610733565b63f076e69b60e01b5f526004889052610864906127cb565b600160445260645ffd5b634e487b7160e01b5f52602160045260245ffd5b50600461070f565b600391506106f4565b600291506106d8565b600191506106bc565b8663df84ea7560e01b5f526004523360245260445ffd5b60ff915060701c168961067e565b905060ff8160781c1690610677565b3461005d575f36600319011261005d57602060405160648152f35b3461005d575f36600319011261005d57602060405160088152f35b3461005d57608036600319011261005d576024356004356044356001600160401b03811161005d57610945903690600401611e99565b606435929161095383612793565b91835f52600160205260405f2060018060a01b0333165f5260205260405f2095865460ff8116600381101561086e5760021490811591610cae575b8115610ca0575b50610c89576109a48486613360565b60018401546109c860098601549164ffffffffff62ffffff8460881c169116611f1d565b5f9080421015610c80575b6109e69062ffffff8460a01c1690611f1d565b80421015610c77575b610a029062ffffff8460b81c1690611f1d565b80421015610c6e575b62ffffff610a1e929360d01c1690611f1d565b421015610c66575b600581101561086e5760038103610c445750600c61ffff855460a81c1694015490604091825190610a578483611f95565b833683376001600160ff1b0381168103610c30578060011b851480610c27575b80610bbd575b15610ba0575060205f8887610afb8460948e610a988e6133f7565b908c8c5196879386850199776f7374726f6d3a547261696e696e6753636f7265733a763160401b8b52603886015260018060c01b03191660588501523360601b60608501528c6074850152848401378c8201908382015203018084520182611f95565b8651918291518091835e8101838152039060025afa15610b9657610b23825f51888c8b613235565b5f5b60028110610b7f57505091608082610b71947f4c82f02a120cbccc5c33faaf34b64cff8b05e5ddd8b97fe27089cec29cf98c7c9796945196875260208701528501526080840191612392565b9360608201528033940390a3005b600190602083519301926004828d01015501610b25565b82513d5f823e3d90fd5b8488639f5c932760e01b5f5260045260011c60245260445260645ffd5b610bc78688612376565b835260108211610c04575b5f5b828110610be15750610a7d565b612710610bee82866131dc565b11610bfc575b600101610bd4565b5f9150610bf4565b8560201161005d57610c1d601f19870160208901612376565b6020840152610bd2565b50821515610a77565b634e487b7160e01b5f52601160045260245ffd5b63f076e69b60e01b5f526004869052610c5c906127cb565b600360445260645ffd5b506004610a26565b60039150610a0b565b600291506109ef565b600191506109d3565b8463df84ea7560e01b5f526004523360245260445ffd5b60ff915060701c1688610995565b905060ff8160781c169061098e565b3461005d57610ccb36611e83565b907fe952e37604adc022bf6d73139b10e275c07a35158f02c4bb8b0b8656ae5bcaf26103a3610cf983612793565b938060026103695f61036260018961315d565b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d575f36600319011261005d576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d575f36600319011261005d57602060405162093a808152f35b3461005d57602036600319011261005d57610291600435612011565b3461005d57604036600319011261005d57600435610de9611e6d565b90610df381612793565b91815f52600160205260405f2060018060a01b0382165f5260205260405f2080549260ff8416600381101561086e578015801561106f575b61104c5785549060ff8260a01c1690600682101561086e5760058203610fbf575b505050600182015460098601546001600160801b0390911695610f279493610f20936001600160601b03608089901c811694610f1b94929391610e999161ffff60208d901c169116611ef3565b8a811015610fb7576001600160801b0316985b60ff60781b1916600160781b179055604080518581526001600160801b0390991660208a018190529889936001600160a01b0389169290917fe4de78ebbd9bb0bef96824d498da6e8cab0499a795b8ab09918471af78db644d9190a3600701546001600160a01b031697611f10565b611f1d565b9084612b7b565b80610f2e57005b604051634b38474d60e01b8152916020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561081f57610291935f92610f86575b50612b7b565b610fa991925060203d602011610fb0575b610fa18183611f95565b810190611fb6565b9084610f80565b503d610f97565b508998610eac565b6002610fca8561274f565b911480611039575b611008575b15610fe25780610e4c565b610ffc9061ffff9363023f95fb60e41b5f52600452611f7a565b60d81c1660445260645ffd5b61102261101489612b57565b60098a015460e81c90611f1d565b8161102e575b50610fd7565b905042101588611028565b50336001600160a01b0387161415610fd2565b63df84ea7560e01b5f90815260048390526001600160a01b038516602452604490fd5b5060ff8560781c16610e2b565b3461005d57602036600319011261005d5760043561109981612793565b9060ff825460a01c16600681101561086e576001810361129f575064ffffffffff600983015460601c168042106112855750600c82015460088301549060ff8260e01c161115908161126f575b50156111e057508054608160a11b62ffffff60a01b19909116178155600101805464ffffffffff60501b19811642605081901b64ffffffffff60501b16918217845560405163a3d545f560e01b815260048101919091526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561081f575f916111ae575b5060018101809111610c3057600160501b600160a01b03199092161760789190911b64ffffffffff60781b16179055005b90506020813d6020116111d8575b816111c960209383611f95565b8101031261005d57518461117d565b3d91506111bc565b6001820180546effffffffff0000000000ffffffffff60281b19164260281b64ffffffffff60281b16178155611217600584611fed565b61122d6007840154915460a01c8260a01c6123d2565b604051909390925f5160206134205f395f51905f526040610291966005875260018060601b031695866020820152a2546001600160a01b039081169116612b7b565b905060ff600d8401549160e81c161115836110e6565b9063b57fc6f760e01b5f526004526024524260445260645ffd5b6112b5916359e353e560e01b5f52600452611f7a565b60445ffd5b3461005d57602036600319011261005d576112d6600435612793565b6112e281600435613360565b600181015461130660098301549164ffffffffff62ffffff8460881c169116611f1d565b5f9080421015611dd0575b6113249062ffffff8460a01c1690611f1d565b80421015611dc7575b6113409062ffffff8460b81c1690611f1d565b80421015611dbe575b62ffffff61135c929360d01c1690611f1d565b421015611db6575b600581101561086e5760048103611d93575080549061ffff8260a81c1661138e8183600435612913565b915f90600d8101546113b06113a282612989565b60405160a05260a051611f95565b8060a051526113c1601f1991612989565b015f5b818110611d2c5750505f5b60a051518110156114be576004355f52600160205260405f206113f582600d85016128ea565b905460039190911b1c6001600160a01b03165f90815260209190915260409020805493607085901c60ff166114b3578561ffff6114486114378660a0516129a0565b5193828960101c1690818652611f1d565b9660401c16036114a9576003820154602082015260016060820152604051915f90600401835b60028310611493575050509060406001939261148a8284611f95565b01525b016113cf565b600160208192845481520192019201919061146e565b505060019061148d565b93505060019061148d565b505f610180528493918215611d21576114d99060a0516129b4565b610180525b6101805160e052610180511561014052600781015460a01c9360088201549361ffff8560c01c16948515611d0d576127109061152c9060d01c61ffff168789046001600160601b0316611ef3565b049461014051155f14611d0657855b5f975f61016052610140515f14611ced575f61016052975b5f610120525b60a051516101205110156116df576004355f52600160205260405f2061158561012051600d89016128ea565b60018060a01b0391549060031b1c1660018060a01b03165f5260205260405f20906115b56101205160a0516129a0565b5191606083015115611684576101405161165593901592919083611673575b610f1b91908c8515611668576001916115f66115fb9261016051925190611ef3565b611f06565b945b82549060ff60601b90151560601b169061ffff60501b8160101b169063ffffffff60501b191617179182815561164f611649838060601b0388168095858060601b039060801c16611f2a565b826123eb565b016123eb565b975b600161012051016101205297611559565b505060015f946115fd565b6101805160208201511493506115d4565b9099915087806116d0575b61169a575b50611657565b806116af61ffff6116ca935460201c166123b2565b61ffff60201b82549160201b169061ffff60201b1916179055565b89611694565b5060ff815460701c161561168f565b918591895f60805261014051155f14611ce1576117069290046001600160601b0316611f10565b6080525b5f91611718600c8301612a45565b9261ffff835460a81c169461172d8551612a96565b60c0525f5f610100525b8551610100511015611959576004355f52600160205260405f2060018060a01b0361176561010051896129a0565b511660018060a01b03165f5260205260405f2087608051151591608051611947575b50506117b7575b6117a8906117a16101005160c0516129a0565b5190611f1d565b61010080516001019052611737565b60a051516117c481612a96565b905f905f5b8181106118e557505f19925f5b8281106117fd5750505050906117a8916117f56101005160c0516129a0565b52905061178e565b606061180b8260a0516129a0565b5101511580156118d1575b6118c9575f5f5b84811061186257506001600160ff1b0381168103610c3057849060011b101561184b575b6001905b016117d6565b9350600161185985836129a0565b51949050611841565b60606118708260a0516129a0565b5101511515806118ab575b611888575b60010161181d565b906118a360019161189b8460a0516129a0565b515190611f1d565b919050611880565b506118b681856129a0565b516118c184866129a0565b51101561187b565b600190611845565b50846118dd82846129a0565b511015611816565b9160606118f48460a0516129a0565b5101511561193e5761193660019161191f6101005160406119178860a0516129a0565b5101516131dc565b61192986886129a0565b5261189b8560a0516129a0565b925b016117c9565b91600190611938565b5460401c61ffff16149050878a611787565b91858792896127108610611cd7575b5f935b8351851015611a76576004355f9081526001602052604090206001600160a01b0361199687876129a0565b511660018060a01b03165f5260205260405f209081548761ffff8260401c1603611a2c5750600191611a2391610f1b6119e18b6115f66119d88c60c0516129a0565b51608051611ef3565b835463ffffffff60501b19811660109190911b61ffff60501b16178085559093606087901b8790038086169288929161164f9161164991869160801c16611f2a565b945b019361196b565b6001928861ffff8360309a959a1c161480611a68575b611a4e575b5050611a25565b6116af61ffff611a619360201c166123b2565b8a80611a47565b5060ff8260701c1615611a42565b8893506001600160601b0390611a8c9089611f1d565b1690611aab611aa283600187015460a01c611f2a565b60018601611f43565b835461ffff60b81b60109290921b9190911661ffff60b81b198216811780865561014051611c9957505050825461ffff60c81b611aee61ffff8360c81c16611f66565b60c81b169064ff0000ffff60c81b191617835560e05160028401555b604051908282526101405115602083015260e051604083015260608201527fdb65416a6e72f7e9a1b040168ff346011f86d9d67f6f7a1ac62645583c33bfe7608060043592a261ffff600883015460c01c1681148015611c88575b15611b77575061029190600435612ac8565b611b8090611f66565b815462ffffff60a01b191660a89190911b61ffff60a81b1617600160a11b17815560018101805464ffffffffff60501b19811642605081901b64ffffffffff60501b1691821790935560405163a3d545f560e01b815260048101939093526020836024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa92831561081f575f93611c54575b5060018301809311610c3057600160501b600160a01b03199091161760789190911b64ffffffffff60781b161760019190910155005b9092506020813d602011611c80575b81611c7060209383611f95565b8101031261005d57519184611c1e565b3d9150611c63565b50600360ff835460e81c1614611b65565b60ff9060e81c1660ff8114610c305766ff00000000ffff60b81b199092161760019190910160e81b60ff60e81b16178355600283015460e052611b0a565b6127109550611968565b5050505f60805261170a565b611cfc6101805160a051613395565b6101605297611553565b5f9561153b565b634e487b7160e01b5f52601260045260245ffd5b505f610180526114de565b6040519060808201918083106001600160401b03841117611d7f576020926040525f81525f838201526040805190611d648183611f95565b803683378201525f6060820152828260a051010152016113c4565b634e487b7160e01b5f52604160045260245ffd5b63f076e69b60e01b5f52600480359052611dac906127cb565b600460445260645ffd5b506004611364565b60039150611349565b6002915061132d565b60019150611311565b3461005d575f36600319011261005d57602060405162278d008152f35b3461005d575f36600319011261005d5760206040516127108152f35b3461005d575f36600319011261005d577f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b3461005d575f36600319011261005d576020604051818152f35b602435906001600160a01b038216820361005d57565b604090600319011261005d576004359060243590565b9181601f8401121561005d578235916001600160401b03831161005d576020838186019501011161005d57565b3461005d575f36600319011261005d5760206040516103e88152f35b6044359061ffff8216820361005d57565b81810292918115918404141715610c3057565b8115611d0d570490565b91908203918211610c3057565b91908201809211610c3057565b6001600160601b039182169082160191908211610c3057565b80546001600160a01b031660a09290921b6001600160a01b031916919091179055565b61ffff60019116019061ffff8211610c3057565b600681101561086e57602452565b90600682101561086e5752565b90601f801991011681019081106001600160401b03821117611d7f57604052565b9081602091031261005d57516001600160a01b038116810361005d5790565b9081602091031261005d5751801515810361005d5790565b90600681101561086e57815460ff60a01b191660a09190911b60ff60a01b16179055565b61201a81612793565b60ff815460a01c16600681101561086e576002810361235e57506001810190815464ffffffffff8160781c169264ffffffffff61ffff845460a81c169260501c1662093a808101809111610c3057421015806122d3575b61222d576040516362d2377360e11b815260048101949094526020846024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa93841561081f575f946121f9575b50600283015460205f6120dc856133f7565b60405183810191756f7374726f6d3a547261696e696e67536565643a763160501b83528a603683015260018060c01b031916605682015284605e82015288607e820152607e815261212e609e82611f95565b604051918291518091835e8101838152039060025afa1561081f575f51825464ffffffffff60781b1916835560038501819055845460ff60a01b1916600360a01b178555825464ffffffffff19164264ffffffffff16179092557f82c2b5a9cd010d97c3767a1e7e100db83aab335c224c754bbf1c057cdb60967994606094600185146121cb575b505060405192835260208301526040820152a2565b6121e191600b820154156121e8575b5087612fcc565b5f806121b6565b6121f390828a612c0e565b5f6121da565b9093506020813d602011612225575b8161221560209383611f95565b8101031261005d5751925f6120ca565b3d9150612208565b6122c994935091906001036122cb576005925b82546effffffffff0000000000ffffffffff60281b19164260281b64ffffffffff60281b161783556122728483611fed565b5f5160206134205f395f51905f5260406122986007850154955460a01c8660a01c6123d2565b6122a482518098611f88565b6001600160601b03166020870181905295a2546001600160a01b039081169116612b7b565b565b600492612240565b506040516330501b0d60e01b8152600481018590526020816024817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561081f575f9161232f575b5015612071565b612351915060203d602011612357575b6123498183611f95565b810190611fd5565b5f612328565b503d61233f565b6359e353e560e01b5f5260048390526112b590611f7a565b359060208110612384575090565b5f199060200360031b1b1690565b908060209392818452848401375f828201840152601f01601f1916010190565b61ffff1661ffff8114610c305760010190565b90600482101561086e5752565b6001600160601b039182169082160391908211610c3057565b8054600160801b600160e01b03191660809290921b600160801b600160e01b0316919091179055565b9491959290936124226132cc565b855f525f60205260405f2095805f52600160205260405f2060018060a01b0387165f5260205260405f209361ffff885460d81c168015610c3057885461ffff60d81b19165f1990910160d81b61ffff60d81b16178855600484101561086e57600384036126bd5797817f05c2afb80bd38e4b5fb733e7c7ee7a4bdd396b305fff6e5b5042b83dc52e360960808a9b61255a60018a9d9c9d019889549c8d600180871b03169a61250c8d80549060018060601b03828a1c16978860018060601b038216105f146126b2576124f69080996123d2565b60ff60701b19909216600160701b1781556123eb565b600180871b0319815416905561ffff60401b198c54168c558c6125406001830161253a87825460a01c6123d2565b90611f43565b61269b575b5061ffff6040519716875260208701906123c5565b604085018890526001600160601b0316606085018190529a6001600160a01b031693a38761258781613311565b9580612693575b612683575b505060078701546001600160a01b03169460011c60016001607f1b0316926001600160601b03906125c49089613328565b16808411612679575b50826125d99186612b7b565b604051634b38474d60e01b8152916020836004817f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03165afa90811561081f57612636935f92612656575b50610f209192611f10565b61263f57505050565b91546122c9926001600160a01b0390911690612b7b565b610f2092506126739060203d602011610fb057610fa18183611f95565b9161262b565b92506125d96125cd565b61268c91612ac8565b5f87612593565b50851561258e565b805460ff60f01b1916600160f01b1790558e612545565b506124f688806123d2565b509550506080925061270f907f05c2afb80bd38e4b5fb733e7c7ee7a4bdd396b305fff6e5b5042b83dc52e36099492600182148061273a575b612729575061ffff6040519716875260208701906123c5565b5f6040860181905260608601526001600160a01b031693a3565b805460ff60681b191690555f612545565b5061ffff815460501c1661ffff8916146126f6565b5f525f60205260405f2061276281613311565b9081612782575b81612772575090565b61277c9150612b57565b42101590565b805460d81c61ffff16159150612769565b90815f525f60205260405f209160ff835460a01c16600681101561086e57156127b95750565b6302d430db60e21b5f5260045260245ffd5b600581101561086e57602452565b600581101561086e57604452565b9190916127f48382613360565b64ffffffffff6001840154169061281960098501549262ffffff8460881c1690611f1d565b915f92804210156128e1575b6128389062ffffff8360a01c1690611f1d565b804210156128d8575b6128549062ffffff8360b81c1690611f1d565b90814210156128cf575b9062ffffff6128719260d01c1690611f1d565b4210156128c6575b600583101561086e57600582101561086e578282036128a15750505061ffff905460a81c1690565b63f076e69b60e01b5f526004526128c191906128bc906127cb565b6127d9565b60645ffd5b60049150612879565b6003935061285e565b60029350612841565b60019350612825565b80548210156128ff575f5260205f2001905f90565b634e487b7160e01b5f52603260045260245ffd5b90600c015f9161ffff82549416925b8481106129325750505050505f90565b815f52600160205260405f2061294882856128ea565b905460039190911b1c6001600160a01b03165f90815260209190915260409081902054901c61ffff16841461297f57600101612922565b5050505050600190565b6001600160401b038111611d7f5760051b60200190565b80518210156128ff5760209160051b010190565b6001600160ff1b0382168214159160011b5f5b8251811015612a3d5760606129dc82856129a0565b51015115612a35576129fc60206129f383866129a0565b51015184613395565b80600302906003820403610c305784610c3057821115612a20576001905b016129c7565b905060209250612a2f916129a0565b51015190565b600190612a1a565b505050505f90565b90604051918281549182825260208201905f5260205f20925f5b818110612a745750506122c992500383611f95565b84546001600160a01b0316835260019485019487945060209093019201612a5f565b90612aa082612989565b612aad6040519182611f95565b8281528092612abe601f1991612989565b0190602036910137565b6001820180546effffffffff0000000000ffffffffff60281b19164260281b64ffffffffff60281b16178155612aff600484611fed565b612b156007840154915460a01c8260a01c6123d2565b604051909390925f5160206134205f395f51905f5260406122c9966004875260018060601b031695866020820152a2546001600160a01b039081169116612b7b565b612b7890600964ffffffffff600183015460281c1691015460e81c90611f1d565b90565b91909181612b8857505050565b6040516304ade6db60e11b81526001600160a01b0393841660048201529083166024820152604481019190915290602090829060649082905f907f0000000000000000000000000000000000000000000000000000000000000000165af1801561081f57612bf35750565b612c0b9060203d602011612357576123498183611f95565b50565b919091600d830190612c1f82612a45565b91612c2a8351612a96565b955f94855b8551871015612c9057612c88600191865f528260205260405f20838060a01b03612c598b8b6129a0565b5116848060a01b03165f5260205261ffff60405f205460101c16612c7d8a8d6129a0565b526117a1898c6129a0565b960195612c2f565b955090929593919384545f865580612fa8575b505f96919596935b600861ffff86161080612f9f575b15612e455760205f612cca876133f7565b604051766f7374726f6d3a547261696e696e6753656174733a763160481b84820190815260378201889052605782018c90526001600160c01b03199092166077820152605f8152612d1c607f82611f95565b604051918291518091835e8101838152039060025afa1561081f575f518815611d0d57889097929706915f5b612d52818c6129a0565b518410612d815780935f198214610c3057612d746001612d7b9301958d6129a0565b5190611f10565b92612d48565b91959792509297612d9690612d74838c6129a0565b965f612da2838c6129a0565b526001600160a01b03612db583876129a0565b518854939116600160401b841015611d7f57612dda846001612e3b96018b558a6128ea565b815460039190911b92831b6001600160a01b039384901b199091161790555f8b815260016020526040902091612e1090886129a0565b511660018060a01b03165f5260205260405f20805461ff008360081b169061ff0019161790556123b2565b9396919596612cab565b945094509490915015612f98579091600701905f5b8151811015612f9057612e6d81876129a0565b5115612f88575f8581526001602052604090206001600160a01b03612e9283856129a0565b51166001600160a01b039081165f908152602092835260408082206001908101548a8452945290206001600160801b039092169190612ed184866129a0565b511660018060a01b03165f5260205260405f205f81555f60018201555f60028201555f60038201555f5b60028110612f78575060019291612f7291506001600160a01b03612f1f84876129a0565b5116887fe4de78ebbd9bb0bef96824d498da6e8cab0499a795b8ab09918471af78db644d604080515f81525f6020820152a3838060a01b03865416848060a01b03612f6a85886129a0565b511690612b7b565b01612e5a565b5f82820160040155600101612efb565b600190612f72565b505050915050565b5092505050565b50871515612cb9565b855f5260205f205f5b828110612fbf575050612ca3565b5f82820155600101612fb1565b90600d612fd99101612a45565b80516004811061315857612fec90612a96565b905f5b815181101561304157600190845f528160205260405f20828060a01b0361301683866129a0565b5116838060a01b03165f5260205261ffff60405f205460101c1661303a82866129a0565b5201612fef565b50929091926001916103e95b60016130598583611f10565b11156130de576130698185611f1d565b60011c955f93845b87518610156130ab5761309c6001918a61308b898c6129a0565b5110156130a4576117a1888b6129a0565b950194613071565b8a90611f1d565b90939697929591945082600302600381048403610c305710156130d55750915b949390919261304d565b929350926130cb565b5092935f5b82518110156131505780846130fa600193896129a0565b5111613107575b016130e3565b825f528160205260405f20828060a01b0361312283876129a0565b5116838060a01b03165f5260205260405f20805463ffff00008760101b169063ffff00001916179055613101565b505050509050565b505050565b5f8181526001602090815260408083203384529091529020805490939260ff8216600382101561086e57600381101561086e5714908115916131cd575b81156131bf575b506131a95750565b63df84ea7560e01b5f526004523360245260445ffd5b60ff915060701c165f6131a1565b905060ff8160781c169061319a565b60028260041c10156128ff57601f198260011b160151601e600f83169260011b169180830460021490151715610c305760208210156128ff5760018201808311610c305760208110156128ff5781901a60081b911a1790565b929092835461ffff841680938161ffff8460301c161490816132be575b50159182156132b5575b82156132a4575b505061328b575050815461ffff60401b191660409190911b61ffff60401b1617815560030155565b6311d1626d60e01b5f526004523360245260445260645ffd5b60401c61ffff16149050825f613263565b8715925061325c565b90506002870154145f613252565b7f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031633036132fe57565b6320cb530d60e21b5f523360045260245ffd5b5460a01c60ff16600681101561086e576004111590565b905460ff16600381101561086e5760010361334d57600801546001600160601b031690565b6008015460601c6001600160601b031690565b905460a01c60ff1690600682101561086e576003820361337e575050565b6359e353e560e01b5f526004526112b59150611f7a565b5f9291835b82518110156131585760606133af82856129a0565b5101511515806133e0575b6133c7575b60010161339a565b936133d860019161189b87866129a0565b9490506133bf565b508160206133ee83866129a0565b510151146133ba565b603881901b60ff60381b1660289190911b60ff60301b161760c01b6001600160c01b0319169056fe392e157b83d771e35fc04ad3c831d70d55e7b3f27bf0f0806ec8532dc410aeda'
