// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const committeesAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "parameters",
        "type": "address",
        "internalType": "contract IParameters"
      },
      {
        "name": "stakes",
        "type": "address",
        "internalType": "contract IStakes"
      },
      {
        "name": "beacon",
        "type": "address",
        "internalType": "contract IBeacon"
      },
      {
        "name": "modules",
        "type": "address[2]",
        "internalType": "address[2]"
      },
      {
        "name": "poolMin",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "AUDITS",
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
    "name": "DATASETS",
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
    "name": "EXCLUDED_MAX",
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
    "name": "POOL_MIN",
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
    "name": "REDRAWS_MAX",
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
    "name": "SEATS_MAX",
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
    "name": "SEATS_MIN",
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
    "name": "STAKES",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract IStakes"
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
    "name": "appeal",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "seats",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "caseCount",
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
    "name": "caseOf",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "tuple",
        "internalType": "struct CaseView",
        "components": [
          {
            "name": "state",
            "type": "uint8",
            "internalType": "enum CaseState"
          },
          {
            "name": "outcome",
            "type": "uint8",
            "internalType": "enum Outcome"
          },
          {
            "name": "appealed",
            "type": "bool",
            "internalType": "bool"
          },
          {
            "name": "module",
            "type": "address",
            "internalType": "address"
          },
          {
            "name": "subject",
            "type": "bytes32",
            "internalType": "bytes32"
          },
          {
            "name": "openedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "drawnAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "windowSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "decidedAtSeconds",
            "type": "uint64",
            "internalType": "uint64"
          },
          {
            "name": "round",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "seatsWanted",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "seated",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "committed",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "revealed",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "guilty",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "innocent",
            "type": "uint8",
            "internalType": "uint8"
          },
          {
            "name": "withheld",
            "type": "uint8",
            "internalType": "uint8"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "commitVote",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "hash",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "displace",
    "inputs": [
      {
        "name": "weaker",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "sealKey",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "draw",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "isValidator",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
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
    "name": "join",
    "inputs": [
      {
        "name": "sealKey",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "members",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "round",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "jury",
        "type": "address[]",
        "internalType": "address[]"
      },
      {
        "name": "seats",
        "type": "uint8[]",
        "internalType": "uint8[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "open",
    "inputs": [
      {
        "name": "subject",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "excluded",
        "type": "address[]",
        "internalType": "address[]"
      },
      {
        "name": "seats",
        "type": "uint8",
        "internalType": "uint8"
      }
    ],
    "outputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "prune",
    "inputs": [
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "resign",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "revealVote",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "verdict",
        "type": "uint8",
        "internalType": "enum Verdict"
      },
      {
        "name": "scoreHash",
        "type": "bytes32",
        "internalType": "bytes32"
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
    "name": "revealers",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [
      {
        "name": "all",
        "type": "address[]",
        "internalType": "address[]"
      },
      {
        "name": "seats",
        "type": "uint256[]",
        "internalType": "uint256[]"
      },
      {
        "name": "sum",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "tally",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "validatorOf",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ],
    "outputs": [
      {
        "name": "",
        "type": "bytes32",
        "internalType": "bytes32"
      },
      {
        "name": "",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "",
        "type": "uint64",
        "internalType": "uint64"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "validators",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address[]",
        "internalType": "address[]"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "event",
    "name": "CaseAppealed",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "seats",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CaseDecided",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "outcome",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Outcome"
      },
      {
        "name": "guilty",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "withheld",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "seated",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "CaseOpened",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "module",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "subject",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      },
      {
        "name": "seats",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JuryDrawn",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "round",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "windowSeconds",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      },
      {
        "name": "members",
        "type": "address[]",
        "indexed": false,
        "internalType": "address[]"
      },
      {
        "name": "seats",
        "type": "uint8[]",
        "indexed": false,
        "internalType": "uint8[]"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "JuryFailed",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "round",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "revealed",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "seated",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ValidatorJoined",
    "inputs": [
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "sealKey",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      },
      {
        "name": "weight",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "ValidatorLeft",
    "inputs": [
      {
        "name": "validator",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VoteCommitted",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "round",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "member",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "VoteRevealed",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "indexed": true,
        "internalType": "uint256"
      },
      {
        "name": "round",
        "type": "uint8",
        "indexed": false,
        "internalType": "uint8"
      },
      {
        "name": "member",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "verdict",
        "type": "uint8",
        "indexed": false,
        "internalType": "enum Verdict"
      },
      {
        "name": "scoreHash",
        "type": "bytes32",
        "indexed": false,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "CaseNotInState",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "state",
        "type": "uint8",
        "internalType": "enum CaseState"
      },
      {
        "name": "wanted",
        "type": "uint8",
        "internalType": "enum CaseState"
      }
    ]
  },
  {
    "type": "error",
    "name": "ExcludedTooMany",
    "inputs": [
      {
        "name": "count",
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
    "name": "NotAppealable",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "NotCaseModule",
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
    "name": "NotSeated",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "NotValidator",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "SealKeyMissing",
    "inputs": []
  },
  {
    "type": "error",
    "name": "SeatsInvalid",
    "inputs": [
      {
        "name": "seats",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
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
    "name": "TallyTooEarly",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValidatorStakeTooLow",
    "inputs": [
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "active",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "required",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValidatorStays",
    "inputs": [
      {
        "name": "validator",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "active",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "required",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValidatorsFull",
    "inputs": [
      {
        "name": "max",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "ValidatorsNotFull",
    "inputs": [
      {
        "name": "count",
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
    "name": "VoteEmpty",
    "inputs": []
  },
  {
    "type": "error",
    "name": "VoteMismatch",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
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
    "name": "VoteRevealNotNow",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "from",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VoteTooLate",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "now_",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "until",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "VotedAlready",
    "inputs": [
      {
        "name": "caseId",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const committeesBytecode =
  '0x610140604052348015610010575f5ffd5b506040516146fd3803806146fd83398101604081905261002f916100ed565b6001600160a01b03808516608052851660a05260038110806100515750608081115b1561008457604051632f11fbf160e11b815260048101829052600360248201526080604482015260640160405180910390fd5b6001600160a01b0392831660c0528151831660e0526020909101519091166101005261012052506101aa9050565b6001600160a01b03811681146100c6575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b80516100e8816100b2565b919050565b5f5f5f5f5f60c08688031215610101575f5ffd5b855161010c816100b2565b602087015190955061011d816100b2565b604087015190945061012e816100b2565b9250607f8601871361013e575f5ffd5b604080519081016001600160401b0381118282101715610160576101606100c9565b6040528060a0880189811115610174575f5ffd5b606089015b818110156101985761018a816100dd565b835260209283019201610179565b50519699959850939650949392505050565b60805160a05160c05160e05161010051610120516144aa6102535f395f81816101fc01526107d201525f81816102a201528181610ff7015261102101525f81816103f701528181610fb8015261324701525f818161025601526106b101525f818161034f015281816108ad01526123d701525f81816103910152818161054b0152818161136d0152818161141b015281816122fc01528181612d5801526133c401526144aa5ff3fe608060405234801561000f575f5ffd5b50600436106101bb575f3560e01c80639da69180116100f3578063da2d7e9511610093578063ed8b6b311161006e578063ed8b6b3114610419578063eef8bca11461042c578063f666d1b21461043f578063facd743b146104df575f5ffd5b8063da2d7e95146103c8578063df64b517146103d1578063e6add993146103f2575f5ffd5b8063ad677d0b116100ce578063ad677d0b14610371578063c5a95b5614610384578063c60e814d1461038c578063ca1e7819146103b3575f5ffd5b80639da6918014610324578063a493a49914610337578063a9b5898f1461034a575f5ffd5b806357af183f1161015e57806370c7f5b61161013957806370c7f5b6146102d45780637988dfa0146102dc57806384dc2781146102fe578063850b57c814610311575f5ffd5b806357af183f1461029d578063663ae510146102c457806369652fcf146102cc575f5ffd5b806330898cbf1161019957806330898cbf146101f75780633b3041471461021e57806340a8c5371461023157806349493a4d14610251575f5ffd5b806302ed5bea146101bf5780630f3cca49146101da578063236cd1d1146101ef575b5f5ffd5b6101c7604081565b6040519081526020015b60405180910390f35b6101ed6101e8366004613bdb565b610502565b005b6101c7600281565b6101c77f000000000000000000000000000000000000000000000000000000000000000081565b6101ed61022c366004613bf4565b610651565b61024461023f366004613bf4565b610a08565b6040516101d19190613c55565b6102787f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101d1565b6102787f000000000000000000000000000000000000000000000000000000000000000081565b6101c7608081565b6101ed610ce0565b6101c7600381565b6102ef6102ea366004613bf4565b610ceb565b6040516101d193929190613e41565b6101c761030c366004613eb1565b610f9e565b6101ed61031f366004613f3c565b6112dd565b6101ed610332366004613f64565b61151d565b6101ed610345366004613f84565b611709565b6102787f000000000000000000000000000000000000000000000000000000000000000081565b6101ed61037f366004613bf4565b6118c6565b6101c7603f81565b6102787f000000000000000000000000000000000000000000000000000000000000000081565b6103bb6118d2565b6040516101d19190613fae565b6101c760025481565b6103e46103df366004613f84565b61193e565b6040516101d1929190613ff3565b6102787f000000000000000000000000000000000000000000000000000000000000000081565b6101ed610427366004613bf4565b611ac8565b6101ed61043a366004614017565b611df2565b6104a961044d366004613bdb565b73ffffffffffffffffffffffffffffffffffffffff165f908152600160208190526040909120908101549054909167010000000000000082046fffffffffffffffffffffffffffffffff169162010000900464ffffffffff1690565b604080519384526fffffffffffffffffffffffffffffffff909216602084015267ffffffffffffffff16908201526060016101d1565b6104f26104ed366004613bdb565b61227f565b60405190151581526020016101d1565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82811660048301525f9182917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015610590573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105b49190614054565b6105bc612398565b91506fffffffffffffffffffffffffffffffff1691508082101580156105e157508115155b15610643576040517f77d30e0800000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101839052604481018290526064015b60405180910390fd5b61064c83612451565b505050565b5f61065d82600161269d565b80546040517fa3d545f50000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201529091505f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063436cd65090829063a3d545f590602401602060405180830381865afa158015610713573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107379190614083565b6107429060016140d7565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa15801561079d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107c191906140f7565b90505f6107ce848461275d565b90507f00000000000000000000000000000000000000000000000000000000000000008160400151101561080d5761080784845f61294d565b50505050565b82547fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff167c02000000000000000000000000000000000000000000000000000000001783556001830180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff161790556040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063f72d0b3b906108f890600b9060040161410e565b602060405180830381865afa158015610913573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061093791906140f7565b60018401805485547fffffffffffffffffffffffffffffffffff0000000000ffffffffffffffffffff9091166a010000000000000000000063ffffffff94909416939093027fffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffffffff169290921779010000000000000000000000000000000000000000000000000090920460ff166e01000000000000000000000000000002919091177fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff16905561080784848385612aae565b610a95604080516102208101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a082018190526101c082018190526101e09091015290565b5f8281526003602081905260409182902082516102208101909352805490929182917c0100000000000000000000000000000000000000000000000000000000900460ff1690811115610aea57610aea613c0b565b815282546020909101907d010000000000000000000000000000000000000000000000000000000000900460ff166003811115610b2957610b29613c0b565b8152825460ff7e01000000000000000000000000000000000000000000000000000000000000820481161515602084015273ffffffffffffffffffffffffffffffffffffffff821660408401526002850154606084015264ffffffffff7401000000000000000000000000000000000000000083048116608085015260019095015480861660a085015263ffffffff6a010000000000000000000082041660c085015265010000000000810490951660e08401527a0100000000000000000000000000000000000000000000000000008204811661010084015279010000000000000000000000000000000000000000000000000090910481166101208301526e010000000000000000000000000000840481166101408301526f01000000000000000000000000000000840481166101608301527001000000000000000000000000000000008404811661018083015271010000000000000000000000000000000000840481166101a08301527201000000000000000000000000000000000000840481166101c08301527301000000000000000000000000000000000000009093049092166101e09092019190915292915050565b610ce933612451565b565b5f8181526003602052604081205460609182918190610d2c907a010000000000000000000000000000000000000000000000000000900460ff166001614128565b90505f805b8260ff168160ff161015610d6f575f87815260056020908152604080832060ff85168452909152902054610d659083614141565b9150600101610d31565b508067ffffffffffffffff811115610d8957610d89614154565b604051908082528060200260200182016040528015610db2578160200160208202803683370190505b508167ffffffffffffffff811115610dcc57610dcc614154565b604051908082528060200260200182016040528015610df5578160200160208202803683370190505b5090955093505f805b8360ff168160ff161015610f8e575f88815260056020908152604080832060ff851684529091528120905b8154811015610f84575f8a815260066020908152604080832060ff87168452909152812083548290859085908110610e6357610e63614181565b5f91825260208083209091015473ffffffffffffffffffffffffffffffffffffffff16835282019290925260400181209150600182015460ff166004811115610eae57610eae613c0b565b03610eb95750610f7c565b828281548110610ecb57610ecb614181565b5f9182526020909120015460018201548b5173ffffffffffffffffffffffffffffffffffffffff9092169161010090910460ff16908c9088908110610f1257610f12614181565b602002602001018b8881518110610f2b57610f2b614181565b602090810291909101019190915273ffffffffffffffffffffffffffffffffffffffff90911690526001810154610f6b9060ff6101009091041689614141565b975084610f77816141ae565b955050505b600101610e29565b5050600101610dfe565b5080865284525092949193509150565b5f803373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148061105957503373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614801561105957507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1615155b905080611094576040517f23d275a200000000000000000000000000000000000000000000000000000000815233600482015260240161063a565b61109d83612c78565b60408411156110e457604080517f1017440300000000000000000000000000000000000000000000000000000000815261063a918691600401918252602082015260400190565b60025f81546110f2906141ae565b91829055505f81815260036020526040812080547fffffffffffffff0000000000000000000000000000000000000000000000000016337fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff1617740100000000000000000000000000000000000000004264ffffffffff1602177fffffff00ffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679010000000000000000000000000000000000000000000000000060ff8816027fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff16177c0100000000000000000000000000000000000000000000000000000000178155600281018990559193505b85811015611296575f84815260046020526040812060019189898581811061122757611227614181565b905060200201602081019061123c9190613bdb565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f2080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00169115159190911790556001016111fd565b5060405160ff851681528790339085907fb075b7ff81af997b1ea3f5ddef90fe014e136619a0dcea9aef43a426fb31a9c39060200160405180910390a45050949350505050565b5f5460801115611326575f546040517fa42ebaf300000000000000000000000000000000000000000000000000000000815260048101919091526080602482015260440161063a565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa1580156113b2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906113d69190614054565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff86811660048301527f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015611460573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114849190614054565b6fffffffffffffffffffffffffffffffff1691506fffffffffffffffffffffffffffffffff16915080821161150b576040517f77d30e0800000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602481018290526044810183905260640161063a565b61151484612451565b61080783612cd7565b5f61152983600261269d565b60018101549091505f906115589063ffffffff6a01000000000000000000008204169064ffffffffff16614141565b90508042106115a3576040517f55be1188000000000000000000000000000000000000000000000000000000008152600481018590524260248201526044810182905260640161063a565b5f8390036115dd576040517fe569ec9a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b81545f9061160d9086907a010000000000000000000000000000000000000000000000000000900460ff16613019565b805490915015611652576040517f7090f5e70000000000000000000000000000000000000000000000000000000081526004810186905233602482015260440161063a565b838155600180820154908401805460ff610100909304831692600f9161168d9185916f01000000000000000000000000000000900416614128565b82546101009290920a60ff81810219909316918316021790915584546040517a010000000000000000000000000000000000000000000000000000909104909116815233915086907f3dc5a3d61ab7f75a7bdc565017c77042f91ace0c1d210934fd4014b1064dd69d9060200160405180910390a35050505050565b5f61171583600361269d565b805490915073ffffffffffffffffffffffffffffffffffffffff16331461176a576040517f23d275a200000000000000000000000000000000000000000000000000000000815233600482015260240161063a565b80547e01000000000000000000000000000000000000000000000000000000000000900460ff16806117d157505f81547d010000000000000000000000000000000000000000000000000000000000900460ff1660038111156117cf576117cf613c0b565b145b1561180b576040517f79f1e6270000000000000000000000000000000000000000000000000000000081526004810184905260240161063a565b61181482612c78565b805460ff8316790100000000000000000000000000000000000000000000000000027fff0000ffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff909116177e01000000000000000000000000000000000000000000000000000000000000178155611888815f61308f565b60405160ff8316815283907f8c9386b0331d2285286eac66a32cd444ab85adef25655a78ea646601e2111264906020015b60405180910390a2505050565b6118cf81612cd7565b50565b60605f80548060200260200160405190810160405280929190818152602001828054801561193457602002820191905f5260205f20905b815473ffffffffffffffffffffffffffffffffffffffff168152600190910190602001808311611909575b5050505050905090565b5f82815260056020908152604080832060ff8516845282529182902080548351818402810184019094528084526060938493909291908301828280156119b857602002820191905f5260205f20905b815473ffffffffffffffffffffffffffffffffffffffff16815260019091019060200180831161198d575b50505050509150815167ffffffffffffffff8111156119d9576119d9614154565b604051908082528060200260200182016040528015611a02578160200160208202803683370190505b5090505f5b8251811015611ac0575f85815260066020908152604080832060ff8816845290915281208451909190859084908110611a4257611a42614181565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f2060010160019054906101000a900460ff16828281518110611aa657611aa6614181565b60ff90921660209283029190910190910152600101611a07565b509250929050565b5f611ad482600261269d565b60018101549091505f90611b039063ffffffff6a01000000000000000000008204169064ffffffffff16614141565b60018301549091505f90611b2b906a0100000000000000000000900463ffffffff1683614141565b600184015490915060ff6e01000000000000000000000000000082048116917001000000000000000000000000000000009004165f81831480611b92575060018601546f01000000000000000000000000000000900460ff1682148015611b925750844210155b905080158015611ba157508342105b15611be8576040517fd1dcf8d0000000000000000000000000000000000000000000000000000000008152600481018890524260248201526044810185905260640161063a565b8554600187015460ff7a0100000000000000000000000000000000000000000000000000009092048216915f91611c4e91730100000000000000000000000000000000000000820481169171010000000000000000000000000000000000900416614141565b9050611c5b6003866141e5565b6001890154611c849060059071010000000000000000000000000000000000900460ff166141e5565b10611c9a57611c958989600161294d565b611dd6565b611ca56003866141e5565b611cb06005836141e5565b10611cc157611c958989600361294d565b611ccd600360056141fc565b611cd790866141e5565b6005611ce383876141fc565b611ced91906141e5565b1115611cff57611c958989600261294d565b6040805160ff8481168252868116602083015287168183015290518a917f526ebc0c857e81ec5f348b3a926c145b2053d73fd3a15b04709eb24e0c1bfbfc919081900360600190a287547b01000000000000000000000000000000000000000000000000000000900460ff167ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01611d9c57611c9589895f61294d565b8754611dd6908990611dd1907b01000000000000000000000000000000000000000000000000000000900460ff166001614128565b61308f565b848414611de757611de78983613198565b505050505050505050565b5f611dfe85600261269d565b80549091507a010000000000000000000000000000000000000000000000000000900460ff165f611e2f8783613019565b60018401549091505f90611e5e9063ffffffff6a01000000000000000000008204169064ffffffffff16614141565b60018501549091505f90611e86906a0100000000000000000000900463ffffffff1683614141565b90505f8242108015611ec7575060018601546f01000000000000000000000000000000810460ff9081166e0100000000000000000000000000009092041614155b90508080611ed55750814210155b15611f23576040517fce5800b1000000000000000000000000000000000000000000000000000000008152600481018b9052426024820152604481018490526064810183905260840161063a565b5f600185015460ff166004811115611f3d57611f3d613c0b565b14611f7d576040517f7090f5e7000000000000000000000000000000000000000000000000000000008152600481018b905233602482015260440161063a565b5f8a86338c8c8c604051602001611f999695949392919061421f565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152919052805160209091012090505f8a6004811115611fe457611fe4613c0b565b1480611ff1575084548114155b15612031576040517f3c1a24a1000000000000000000000000000000000000000000000000000000008152600481018c905233602482015260440161063a565b600180860180548c927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff009091169083600481111561207157612071613c0b565b0217905550600180860154908801805460ff6101009093048316926010916120af918591700100000000000000000000000000000000900416614128565b92506101000a81548160ff021916908360ff160217905550600160048111156120da576120da613c0b565b8a60048111156120ec576120ec613c0b565b0361214457600180860154908801805460ff61010090930483169260119161212b91859171010000000000000000000000000000000000900416614128565b92506101000a81548160ff021916908360ff1602179055505b60028a600481111561215857612158613c0b565b036121b157600180860154908801805460ff6101009093048316926012916121989185917201000000000000000000000000000000000000900416614128565b92506101000a81548160ff021916908360ff1602179055505b60048a60048111156121c5576121c5613c0b565b0361221f57600180860154908801805460ff610100909304831692601391612206918591730100000000000000000000000000000000000000900416614128565b92506101000a81548160ff021916908360ff1602179055505b3373ffffffffffffffffffffffffffffffffffffffff168b7fe69f9ed4168a09efcccc058cfa98dd92a647541802a9a3b0ffa8b920be8cf76c888d8d60405161226a9392919061426c565b60405180910390a35050505050505050505050565b73ffffffffffffffffffffffffffffffffffffffff81165f9081526001602052604081205461ffff1681036122b557505f919050565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa158015612343573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123679190614054565b6fffffffffffffffffffffffffffffffff169050612383612398565b811015801561239157508015155b9392505050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061240d90600a9060040161410e565b602060405180830381865afa158015612428573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061244c91906140f7565b905090565b73ffffffffffffffffffffffffffffffffffffffff81165f9081526001602052604081205461ffff16908190036124cc576040517fed3db8ac00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8316600482015260240161063a565b5f805481906124dd906001906141fc565b815481106124ed576124ed614181565b5f91825260208220015473ffffffffffffffffffffffffffffffffffffffff169150819061251c600185614291565b61ffff168154811061253057612530614181565b5f91825260208083209190910180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff948516179055918316815260019091526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00001661ffff85161790558054806125c5576125c56142ab565b5f828152602080822083017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90810180547fffffffffffffffffffffffff000000000000000000000000000000000000000016905590920190925573ffffffffffffffffffffffffffffffffffffffff8516808352600191829052604080842080547fffffffffffffffffff0000000000000000000000000000000000000000000000168155909201839055905190917f457a63bb4fcc8a2d38fb6141645ce9afbb084a1e63edee2799243c96a0498a0e91a2505050565b5f8281526003602081905260409091209082908111156126bf576126bf613c0b565b81547c0100000000000000000000000000000000000000000000000000000000900460ff1660038111156126f5576126f5613c0b565b146127575780546040517faca6dc3000000000000000000000000000000000000000000000000000000000815261063a9185917c010000000000000000000000000000000000000000000000000000000090910460ff169085906004016142d8565b92915050565b612780604051806060016040528060608152602001606081526020015f81525090565b5f548067ffffffffffffffff81111561279b5761279b614154565b6040519080825280602002602001820160405280156127c4578160200160208202803683370190505b5082528067ffffffffffffffff8111156127e0576127e0614154565b604051908082528060200260200182016040528015612809578160200160208202803683370190505b5060208301525f612818612398565b845490915074010000000000000000000000000000000000000000900464ffffffffff165f5b83811015612943575f5f828154811061285957612859614181565b5f9182526020808320909101548a835260048252604080842073ffffffffffffffffffffffffffffffffffffffff9092168085529190925291205490915060ff16156128a5575061293b565b5f6128b182858761333a565b9050805f036128c157505061293b565b8181885f01518960400151815181106128dc576128dc614181565b6020026020010189602001518a60400151815181106128fd576128fd614181565b602090810291909101019190915273ffffffffffffffffffffffffffffffffffffffff909116905260408701805190612935826141ae565b90525050505b60010161283e565b5050505092915050565b81547c03000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff821681178455829184917fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116177d0100000000000000000000000000000000000000000000000000000000008360038111156129ee576129ee613c0b565b02179055506001820180547fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff16650100000000004264ffffffffff1602179081905560405184917f6fc73d0f39782120f1e7c1b720368372b48b930fe07137112fe4ea8a5144ffd3916118b991859171010000000000000000000000000000000000820460ff9081169273010000000000000000000000000000000000000081048216926e010000000000000000000000000000909104909116906142f7565b825460408051602081018490529081018690527a01000000000000000000000000000000000000000000000000000090910460ff1660608201819052905f906080016040516020818303038152906040528051906020012090505f5f612b29868489600101600e9054906101000a900460ff1660ff166134aa565b5f8a815260056020908152604080832060ff8a16845290915290209193509150612b538382614325565b505f5b8251811015612c1b57818181518110612b7157612b71614181565b602002602001015160065f8b81526020019081526020015f205f8760ff1660ff1681526020019081526020015f205f858481518110612bb257612bb2614181565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f2060010160016101000a81548160ff021916908360ff1602179055508080600101915050612b56565b50877f159e8ee2b6c782c4f8a01b05218ed6bd024df81144ff9dc2ad6ac13e32d6d5a68589600101600a9054906101000a900463ffffffff168585604051612c6694939291906143dc565b60405180910390a25050505050505050565b60038160ff161080612c8d5750603f8160ff16115b156118cf576040517f5e23f7e200000000000000000000000000000000000000000000000000000000815260ff8216600482015260036024820152603f604482015260640161063a565b5f819003612d11576040517f76438cc600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015612d9d573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612dc19190614054565b612dc9612398565b9150915080826fffffffffffffffffffffffffffffffff161080612dfd57506fffffffffffffffffffffffffffffffff8216155b15612e55576040517f7f0153b90000000000000000000000000000000000000000000000000000000081523360048201526fffffffffffffffffffffffffffffffff831660248201526044810182905260640161063a565b335f9081526001602052604081208054909161ffff9091169003612f57575f547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8001612ed0576040517faab80d480000000000000000000000000000000000000000000000000000000081526080600482015260240161063a565b5f80546001810182558180527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5630180547fffffffffffffffffffffffff0000000000000000000000000000000000000000163317905554815461ffff9091167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00009091161781555b80547fffffffffffffffffff000000000000000000000000000000000000000000ffff16620100004264ffffffffff16027fffffffffffffffffff00000000000000000000000000000000ffffffffffffff16176701000000000000006fffffffffffffffffffffffffffffffff85169081029190911782556001820185905560408051868152602081019290925233917f7f73ff7664319ba80569195f114ddacef41577f17c6d4fcedc16bc16380b573a910160405180910390a250505050565b5f82815260066020908152604080832060ff80861685529083528184203385529092528220600181015490926101009091049091169003612757576040517fdbebc5170000000000000000000000000000000000000000000000000000000081526004810184905233602482015260440161063a565b81547c01000000000000000000000000000000000000000000000000000000007fffffff00ffffff0000000000ffffffffffffffffffffffffffffffffffffffff909116740100000000000000000000000000000000000000004264ffffffffff160217178083556001908390601a9061312b9084907a010000000000000000000000000000000000000000000000000000900460ff16614128565b825460ff9182166101009390930a928302928202191691909117909155835492167b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff9092169190911790915550565b5f82815260056020908152604080832060ff851684529091528120905b8154811015610807575f84815260066020908152604080832060ff871684529091528120835482908590859081106131ef576131ef614181565b5f91825260208083209091015473ffffffffffffffffffffffffffffffffffffffff16835282019290925260400181209150600182015460ff16600481111561323a5761323a613c0b565b146132455750613332565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16631c635e4084848154811061329357613293614181565b5f91825260209091200154600184015460405160e084901b7fffffffff0000000000000000000000000000000000000000000000000000000016815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201899052610100900460ff1660448201526064015f604051808303815f87803b15801561331a575f5ffd5b505af115801561332c573d5f5f3e3d5ffd5b50505050505b6001016131b5565b73ffffffffffffffffffffffffffffffffffffffff83165f908152600160205260408120805462010000900464ffffffffff1684101561337d575f915050612391565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff86811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa15801561340b573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061342f9190614054565b6fffffffffffffffffffffffffffffffff16905083811015613455575f92505050612391565b815467010000000000000090046fffffffffffffffffffffffffffffffff16811061349e57815467010000000000000090046fffffffffffffffffffffffffffffffff166134a0565b805b9695505050505050565b6060805f6134b886866136ba565b90508367ffffffffffffffff8111156134d3576134d3614154565b6040519080825280602002602001820160405280156134fc578160200160208202803683370190505b5092508367ffffffffffffffff81111561351857613518614154565b604051908082528060200260200182016040528015613541578160200160208202803683370190505b5091505f805b858110156136a9575f83604001515f8151811061356657613566614181565b602002602001015190505f8460600151828151811061358757613587614181565b60200260200101519050805f0361361b5789518051839081106135ac576135ac614181565b60200260200101518785815181106135c6576135c6614181565b73ffffffffffffffffffffffffffffffffffffffff909216602092830291909101909101526135f4846141ae565b9350838560600151838151811061360d5761360d614181565b602002602001018181525090505b5f866136286001846141fc565b8151811061363857613638614181565b60200260200101805161364a90614420565b60ff1690819052905061365f8b8b858461386b565b8660200151848151811061367557613675614181565b602002602001018181516136899190614141565b90525060408b015161369e9087905f90613909565b505050600101613547565b508084528083525050935093915050565b6136e460405180608001604052805f81526020016060815260200160608152602001606081525090565b60408301518282528067ffffffffffffffff81111561370557613705614154565b60405190808252806020026020018201604052801561372e578160200160208202803683370190505b5060208301528067ffffffffffffffff81111561374d5761374d614154565b604051908082528060200260200182016040528015613776578160200160208202803683370190505b5060408301528067ffffffffffffffff81111561379557613795614154565b6040519080825280602002602001820160405280156137be578160200160208202803683370190505b5060608301525f5b81811015613826576137da8585835f61386b565b836020015182815181106137f0576137f0614181565b602002602001018181525050808360400151828151811061381357613813614181565b60209081029190910101526001016137c6565b505f61383360028361443e565b90505b8015613863576138518361384b6001846141fc565b84613909565b8061385b81614476565b915050613836565b505092915050565b5f61390084865f0151858151811061388557613885614181565b6020026020010151846040516020016138c79392919092835273ffffffffffffffffffffffffffffffffffffffff919091166020830152604082015260600190565b60405160208183030381529060405280519060200120866020015185815181106138f3576138f3614181565b6020026020010151613a6d565b95945050505050565b6040830151602084015181515f9083908690811061392957613929614181565b602002602001015190505f85600261394191906141e5565b61394c906001614141565b90505b84811015613a455784613963826001614141565b1080156139b257506139b2838561397b846001614141565b8151811061398b5761398b614181565b60200260200101518684815181106139a5576139a5614181565b6020026020010151613aaf565b156139c557806139c1816141ae565b9150505b6139e9838583815181106139db576139db614181565b602002602001015184613aaf565b15613a4557838181518110613a0057613a00614181565b6020026020010151848781518110613a1a57613a1a614181565b6020908102919091010152945084613a338160026141e5565b613a3e906001614141565b905061394f565b5080838681518110613a5957613a59614181565b602002602001018181525050505050505050565b5f80613a7b60018517613b2e565b613a8b90650100000000006141fc565b905082613a9a602060906141fc565b82901b613aa7919061443e565b949350505050565b5f838281518110613ac257613ac2614181565b6020026020010151848481518110613adc57613adc614181565b60200260200101511080613aa75750838281518110613afd57613afd614181565b6020026020010151848481518110613b1757613b17614181565b6020026020010151148015613aa757505011919050565b5f8060805b8015613b515781810184901c15613b4957908101905b60011c613b33565b505f607f821015613b685781607f0384901b613b70565b607f820384901c5b602083901b9350905063800000005b8015613bab57908002607f81901c919060ff1c15613ba3579283179260019190911c905b60011c613b7f565b505050919050565b803573ffffffffffffffffffffffffffffffffffffffff81168114613bd6575f5ffd5b919050565b5f60208284031215613beb575f5ffd5b61239182613bb3565b5f60208284031215613c04575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b600481106118cf576118cf613c0b565b613c5181613c38565b9052565b5f61022082019050613c68828451613c48565b6020830151613c7a6020840182613c48565b506040830151613c8e604084018215159052565b506060830151613cb6606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151608083015260a0830151613cdc60a084018267ffffffffffffffff169052565b5060c0830151613cf860c084018267ffffffffffffffff169052565b5060e0830151613d1460e084018267ffffffffffffffff169052565b50610100830151613d3261010084018267ffffffffffffffff169052565b50610120830151613d4961012084018260ff169052565b50610140830151613d6061014084018260ff169052565b50610160830151613d7761016084018260ff169052565b50610180830151613d8e61018084018260ff169052565b506101a0830151613da56101a084018260ff169052565b506101c0830151613dbc6101c084018260ff169052565b506101e0830151613dd36101e084018260ff169052565b50610200830151613dea61020084018260ff169052565b5092915050565b5f8151808452602084019350602083015f5b82811015613e3757815173ffffffffffffffffffffffffffffffffffffffff16865260209586019590910190600101613e03565b5093949350505050565b606081525f613e536060830186613df1565b82810360208401528085518083526020830191506020870192505f5b81811015613e8d578351835260209384019390920191600101613e6f565b505060409390930193909352509392505050565b803560ff81168114613bd6575f5ffd5b5f5f5f5f60608587031215613ec4575f5ffd5b84359350602085013567ffffffffffffffff811115613ee1575f5ffd5b8501601f81018713613ef1575f5ffd5b803567ffffffffffffffff811115613f07575f5ffd5b8760208260051b8401011115613f1b575f5ffd5b60209190910193509150613f3160408601613ea1565b905092959194509250565b5f5f60408385031215613f4d575f5ffd5b613f5683613bb3565b946020939093013593505050565b5f5f60408385031215613f75575f5ffd5b50508035926020909101359150565b5f5f60408385031215613f95575f5ffd5b82359150613fa560208401613ea1565b90509250929050565b602081525f6123916020830184613df1565b5f8151808452602084019350602083015f5b82811015613e3757815160ff16865260209586019590910190600101613fd2565b604081525f6140056040830185613df1565b82810360208401526139008185613fc0565b5f5f5f5f6080858703121561402a575f5ffd5b8435935060208501356005811061403f575f5ffd5b93969395505050506040820135916060013590565b5f60208284031215614064575f5ffd5b81516fffffffffffffffffffffffffffffffff81168114612391575f5ffd5b5f60208284031215614093575f5ffd5b815167ffffffffffffffff81168114612391575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff8181168382160190811115612757576127576140aa565b5f60208284031215614107575f5ffd5b5051919050565b602081016015831061412257614122613c0b565b91905290565b60ff8181168382160190811115612757576127576140aa565b80820180821115612757576127576140aa565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff82036141de576141de6140aa565b5060010190565b8082028115828204841417612757576127576140aa565b81810381811115612757576127576140aa565b60058110613c5157613c51613c0b565b86815260ff8616602082015273ffffffffffffffffffffffffffffffffffffffff8516604082015260c08101614258606083018661420f565b608082019390935260a00152949350505050565b60ff8416815260608101614283602083018561420f565b826040830152949350505050565b61ffff8281168282160390811115612757576127576140aa565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603160045260245ffd5b838152606081016142e884613c38565b83602083015261428383613c38565b6080810161430486613c38565b94815260ff9384166020820152918316604083015290911660609091015290565b815167ffffffffffffffff81111561433f5761433f614154565b6801000000000000000081111561435857614358614154565b81548183558082101561438c57825f528160205f20018282035f5b81811015614388575f83820155600101614373565b5050505b50602083016143a0835f9081526020902090565b5f5b838110156143d457825173ffffffffffffffffffffffffffffffffffffffff16818301556020909201916001016143a2565b505050505050565b60ff8516815263ffffffff84166020820152608060408201525f6144036080830185613df1565b82810360608401526144158185613fc0565b979650505050505050565b5f60ff821660ff8103614435576144356140aa565b60010192915050565b5f82614471577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b5f81614484576144846140aa565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff019056'
