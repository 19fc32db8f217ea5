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
        "name": "",
        "type": "address[]",
        "internalType": "address[]"
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
  '0x610140604052348015610010575f5ffd5b506040516140bf3803806140bf83398101604081905261002f916100ed565b6001600160a01b03808516608052851660a05260038110806100515750608081115b1561008457604051632f11fbf160e11b815260048101829052600360248201526080604482015260640160405180910390fd5b6001600160a01b0392831660c0528151831660e0526020909101519091166101005261012052506101aa9050565b6001600160a01b03811681146100c6575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b80516100e8816100b2565b919050565b5f5f5f5f5f60c08688031215610101575f5ffd5b855161010c816100b2565b602087015190955061011d816100b2565b604087015190945061012e816100b2565b9250607f8601871361013e575f5ffd5b604080519081016001600160401b0381118282101715610160576101606100c9565b6040528060a0880189811115610174575f5ffd5b606089015b818110156101985761018a816100dd565b835260209283019201610179565b50519699959850939650949392505050565b60805160a05160c05160e0516101005161012051613e6c6102535f395f81816101fc01526107b901525f81816102a20152818161109401526110be01525f81816103da015281816110550152612d9e01525f8181610256015261069401525f818161034d015281816108cc015261225001525f818161038f0152818161052e0152818161140d015281816114bb01528181612175015281816128bb01526134f00152613e6c5ff3fe608060405234801561000f575f5ffd5b50600436106101bb575f3560e01c80639da69180116100f3578063da2d7e9511610093578063ed8b6b311161006e578063ed8b6b31146103fc578063eef8bca11461040f578063f666d1b214610422578063facd743b146104c2575f5ffd5b8063da2d7e95146103b9578063df64b517146103c2578063e6add993146103d5575f5ffd5b8063ad677d0b116100ce578063ad677d0b1461036f578063c5a95b5614610382578063c60e814d1461038a578063ca1e7819146103b1575f5ffd5b80639da6918014610322578063a493a49914610335578063a9b5898f14610348575f5ffd5b806357af183f1161015e57806370c7f5b61161013957806370c7f5b6146102d45780637988dfa0146102dc57806384dc2781146102fc578063850b57c81461030f575f5ffd5b806357af183f1461029d578063663ae510146102c457806369652fcf146102cc575f5ffd5b806330898cbf1161019957806330898cbf146101f75780633b3041471461021e57806340a8c5371461023157806349493a4d14610251575f5ffd5b806302ed5bea146101bf5780630f3cca49146101da578063236cd1d1146101ef575b5f5ffd5b6101c7604081565b6040519081526020015b60405180910390f35b6101ed6101e83660046136c5565b6104e5565b005b6101c7600281565b6101c77f000000000000000000000000000000000000000000000000000000000000000081565b6101ed61022c3660046136de565b610634565b61024461023f3660046136de565b610b8a565b6040516101d1919061374f565b6102787f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101d1565b6102787f000000000000000000000000000000000000000000000000000000000000000081565b6101c7608081565b6101ed610e3b565b6101c7600381565b6102ef6102ea3660046136de565b610e46565b6040516101d19190613924565b6101c761030a366004613946565b61103b565b6101ed61031d3660046139d1565b61137d565b6101ed6103303660046139f9565b6115c3565b6101ed610343366004613a19565b6117a2565b6102787f000000000000000000000000000000000000000000000000000000000000000081565b6101ed61037d3660046136de565b61195f565b6101c7601f81565b6102787f000000000000000000000000000000000000000000000000000000000000000081565b6102ef61196b565b6101c760025481565b6102ef6103d0366004613a19565b6119d7565b6102787f000000000000000000000000000000000000000000000000000000000000000081565b6101ed61040a3660046136de565b611a5a565b6101ed61041d366004613a43565b611d00565b61048c6104303660046136c5565b73ffffffffffffffffffffffffffffffffffffffff165f908152600160208190526040909120908101549054909167010000000000000082046fffffffffffffffffffffffffffffffff169162010000900464ffffffffff1690565b604080519384526fffffffffffffffffffffffffffffffff909216602084015267ffffffffffffffff16908201526060016101d1565b6104d56104d03660046136c5565b6120f8565b60405190151581526020016101d1565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82811660048301525f9182917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015610573573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105979190613a80565b61059f612211565b91506fffffffffffffffffffffffffffffffff1691508082101580156105c457508115155b15610626576040517f77d30e0800000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101839052604481018290526064015b60405180910390fd5b61062f836122ca565b505050565b5f610640826001612516565b80546040517fa3d545f50000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201529091505f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063436cd65090829063a3d545f590602401602060405180830381865afa1580156106f6573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061071a9190613aaf565b610725906001613b03565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa158015610780573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107a49190613b23565b90505f5f6107b38585856125d0565b915091507f00000000000000000000000000000000000000000000000000000000000000008110156107f1576107ea85855f612697565b5050505050565b83547c02000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff821617855560018501805464ffffffffff42167fffffffffffffffffffffffffffffffffffffffffffffffffffffff00000000009091161790556040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081527a01000000000000000000000000000000000000000000000000000090910460ff169073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061090290600b90600401613b3a565b602060405180830381865afa15801561091d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109419190613b23565b60018601805485517fffffffffffffffffffffffffffffffffff0000000000ffffffffffffffffffff9091166a010000000000000000000063ffffffff94909416939093027fffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffffffff16929092176e01000000000000000000000000000060ff93841602177fffffffffffffffffffffffffff00000000ffffffffffffffffffffffffffffff1690555f878152600560209081526040808320938516835292905220610a0a8482613b98565b505f5b8351811015610b31575f87815260066020908152604080832060ff861684529091528120855160019290879085908110610a4957610a49613c4f565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f2060010160016101000a81548160ff021916908315150217905550600260045f8981526020019081526020015f205f868481518110610aca57610aca613c4f565b60209081029190910181015173ffffffffffffffffffffffffffffffffffffffff1682528101919091526040015f2080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660ff92909216919091179055600101610a0d565b50857faa96f3dac6a700ccc273dba1edec2f9faffafd9746e14f7095d20bdb30e14fd08287600101600a9054906101000a900463ffffffff1686604051610b7a93929190613c7c565b60405180910390a2505050505050565b610c0f604080516102008101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a082018190526101c09091015290565b5f8281526003602081905260409182902082516102008101909352805490929182917c0100000000000000000000000000000000000000000000000000000000900460ff1690811115610c6457610c646136f5565b815282546020909101907d010000000000000000000000000000000000000000000000000000000000900460ff166002811115610ca357610ca36136f5565b8152825460ff7e01000000000000000000000000000000000000000000000000000000000000820481161515602084015273ffffffffffffffffffffffffffffffffffffffff821660408401526002850154606084015264ffffffffff7401000000000000000000000000000000000000000083048116608085015260019095015480861660a085015263ffffffff6a010000000000000000000082041660c085015265010000000000810490951660e08401527a0100000000000000000000000000000000000000000000000000008204811661010084015279010000000000000000000000000000000000000000000000000090910481166101208301526e010000000000000000000000000000840481166101408301526f01000000000000000000000000000000840481166101608301527001000000000000000000000000000000008404811661018083015271010000000000000000000000000000000000840481166101a083015272010000000000000000000000000000000000009093049092166101c09092019190915292915050565b610e44336122ca565b565b5f8181526003602052604081205460609190610e84907a010000000000000000000000000000000000000000000000000000900460ff166001613cac565b9050610e9460ff8216601f613b81565b67ffffffffffffffff811115610eac57610eac613b54565b604051908082528060200260200182016040528015610ed5578160200160208202803683370190505b5091505f805b8260ff168160ff161015611032575f85815260056020908152604080832060ff851684529091528120905b8154811015611028575f805f89815260066020908152604080832060ff8916845290915281208554909190869086908110610f4357610f43613c4f565b5f91825260208083209091015473ffffffffffffffffffffffffffffffffffffffff16835282019290925260400190206001015460ff166003811115610f8b57610f8b6136f5565b148015915061101f57828281548110610fa657610fa6613c4f565b5f9182526020909120015473ffffffffffffffffffffffffffffffffffffffff168786610fd281613cc5565b975081518110610fe457610fe4613c4f565b602002602001019073ffffffffffffffffffffffffffffffffffffffff16908173ffffffffffffffffffffffffffffffffffffffff16815250505b50600101610f06565b5050600101610edb565b50825250919050565b5f803373ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001614806110f657503373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161480156110f657507f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1615155b905080611131576040517f23d275a200000000000000000000000000000000000000000000000000000000815233600482015260240161061d565b61113a836127db565b604084111561118157604080517f1017440300000000000000000000000000000000000000000000000000000000815261061d918691600401918252602082015260400190565b60025f815461118f90613cc5565b91829055505f81815260036020526040812080547fffffffffffffff0000000000000000000000000000000000000000000000000016337fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff1617740100000000000000000000000000000000000000004264ffffffffff1602177fffffff00ffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679010000000000000000000000000000000000000000000000000060ff8816027fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff16177c0100000000000000000000000000000000000000000000000000000000178155600281018990559193505b85811015611336575f8481526004602052604081206001918989858181106112c4576112c4613c4f565b90506020020160208101906112d991906136c5565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f2080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001660ff9290921691909117905560010161129a565b5060405160ff851681528790339085907fb075b7ff81af997b1ea3f5ddef90fe014e136619a0dcea9aef43a426fb31a9c39060200160405180910390a45050949350505050565b5f54608011156113c6575f546040517fa42ebaf300000000000000000000000000000000000000000000000000000000815260048101919091526080602482015260440161061d565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015611452573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114769190613a80565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff86811660048301527f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015611500573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906115249190613a80565b6fffffffffffffffffffffffffffffffff1691506fffffffffffffffffffffffffffffffff1691508082116115ab576040517f77d30e0800000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602481018290526044810183905260640161061d565b6115b4846122ca565b6115bd8361283a565b50505050565b5f6115cf836002612516565b60018101549091505f906115fe9063ffffffff6a01000000000000000000008204169064ffffffffff16613cfc565b9050804210611649576040517f55be1188000000000000000000000000000000000000000000000000000000008152600481018590524260248201526044810182905260640161061d565b5f839003611683576040517fe569ec9a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b81545f906116b39086907a010000000000000000000000000000000000000000000000000000900460ff16612b7c565b8054909150156116f8576040517f7090f5e70000000000000000000000000000000000000000000000000000000081526004810186905233602482015260440161061d565b83815560018381018054600f906117269084906f01000000000000000000000000000000900460ff16613cac565b82546101009290920a60ff81810219909316918316021790915584546040517a010000000000000000000000000000000000000000000000000000909104909116815233915086907f3dc5a3d61ab7f75a7bdc565017c77042f91ace0c1d210934fd4014b1064dd69d9060200160405180910390a35050505050565b5f6117ae836003612516565b805490915073ffffffffffffffffffffffffffffffffffffffff163314611803576040517f23d275a200000000000000000000000000000000000000000000000000000000815233600482015260240161061d565b80547e01000000000000000000000000000000000000000000000000000000000000900460ff168061186a57505f81547d010000000000000000000000000000000000000000000000000000000000900460ff166002811115611868576118686136f5565b145b156118a4576040517f79f1e6270000000000000000000000000000000000000000000000000000000081526004810184905260240161061d565b6118ad826127db565b805460ff8316790100000000000000000000000000000000000000000000000000027fff0000ffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff909116177e01000000000000000000000000000000000000000000000000000000000000178155611921815f612bef565b60405160ff8316815283907f8c9386b0331d2285286eac66a32cd444ab85adef25655a78ea646601e2111264906020015b60405180910390a2505050565b6119688161283a565b50565b60605f8054806020026020016040519081016040528092919081815260200182805480156119cd57602002820191905f5260205f20905b815473ffffffffffffffffffffffffffffffffffffffff1681526001909101906020018083116119a2575b5050505050905090565b5f82815260056020908152604080832060ff85168452825291829020805483518184028101840190945280845260609392830182828015611a4c57602002820191905f5260205f20905b815473ffffffffffffffffffffffffffffffffffffffff168152600190910190602001808311611a21575b505050505090505b92915050565b5f611a66826002612516565b60018101549091505f90611a959063ffffffff6a01000000000000000000008204169064ffffffffff16613cfc565b60018301549091505f90611abd906a0100000000000000000000900463ffffffff1683613cfc565b600184015490915060ff6e01000000000000000000000000000082048116917001000000000000000000000000000000009004165f81831480611b24575060018601546f01000000000000000000000000000000900460ff1682148015611b245750844210155b905080158015611b3357508342105b15611b7a576040517fd1dcf8d0000000000000000000000000000000000000000000000000000000008152600481018890524260248201526044810185905260640161061d565b85547a010000000000000000000000000000000000000000000000000000900460ff16611ba8846002613b81565b6001880154611bd09071010000000000000000000000000000000000900460ff166003613b81565b10611be657611be188886001612697565b611ce5565b611bf1846002613b81565b611bfc846003613b81565b1115611c0e57611be188886002612697565b6040805160ff83811682528581166020830152861681830152905189917f526ebc0c857e81ec5f348b3a926c145b2053d73fd3a15b04709eb24e0c1bfbfc919081900360600190a286547b01000000000000000000000000000000000000000000000000000000900460ff167ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01611cab57611be188885f612697565b8654611ce5908890611ce0907b01000000000000000000000000000000000000000000000000000000900460ff166001613cac565b612bef565b838314611cf657611cf68882612cf8565b5050505050505050565b5f611d0c856002612516565b80549091507a010000000000000000000000000000000000000000000000000000900460ff165f611d3d8783612b7c565b60018401549091505f90611d6c9063ffffffff6a01000000000000000000008204169064ffffffffff16613cfc565b60018501549091505f90611d94906a0100000000000000000000900463ffffffff1683613cfc565b90505f8242108015611dd5575060018601546f01000000000000000000000000000000810460ff9081166e0100000000000000000000000000009092041614155b90508080611de35750814210155b15611e31576040517fce5800b1000000000000000000000000000000000000000000000000000000008152600481018b9052426024820152604481018490526064810183905260840161061d565b5f600185015460ff166003811115611e4b57611e4b6136f5565b14611e8b576040517f7090f5e7000000000000000000000000000000000000000000000000000000008152600481018b905233602482015260440161061d565b5f8a86338c8c8c604051602001611ea796959493929190613d0f565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152919052805160209091012090505f8a6003811115611ef257611ef26136f5565b1480611eff575084548114155b15611f3f576040517f3c1a24a1000000000000000000000000000000000000000000000000000000008152600481018c905233602482015260440161061d565b600180860180548c927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff0090911690836003811115611f7f57611f7f6136f5565b021790555060018781018054601090611fb0908490700100000000000000000000000000000000900460ff16613cac565b92506101000a81548160ff021916908360ff16021790555060016003811115611fdb57611fdb6136f5565b8a6003811115611fed57611fed6136f5565b03612038576001878101805460119061201f90849071010000000000000000000000000000000000900460ff16613cac565b92506101000a81548160ff021916908360ff1602179055505b60028a600381111561204c5761204c6136f5565b03612098576001878101805460129061207f9084907201000000000000000000000000000000000000900460ff16613cac565b92506101000a81548160ff021916908360ff1602179055505b3373ffffffffffffffffffffffffffffffffffffffff168b7fe69f9ed4168a09efcccc058cfa98dd92a647541802a9a3b0ffa8b920be8cf76c888d8d6040516120e393929190613d61565b60405180910390a35050505050505050505050565b73ffffffffffffffffffffffffffffffffffffffff81165f9081526001602052604081205461ffff16810361212e57505f919050565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa1580156121bc573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906121e09190613a80565b6fffffffffffffffffffffffffffffffff1690506121fc612211565b811015801561220a57508015155b9392505050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061228690600a90600401613b3a565b602060405180830381865afa1580156122a1573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906122c59190613b23565b905090565b73ffffffffffffffffffffffffffffffffffffffff81165f9081526001602052604081205461ffff1690819003612345576040517fed3db8ac00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8316600482015260240161061d565b5f8054819061235690600190613d85565b8154811061236657612366613c4f565b5f91825260208220015473ffffffffffffffffffffffffffffffffffffffff1691508190612395600185613d98565b61ffff16815481106123a9576123a9613c4f565b5f91825260208083209190910180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff948516179055918316815260019091526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00001661ffff851617905580548061243e5761243e613db2565b5f828152602080822083017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90810180547fffffffffffffffffffffffff000000000000000000000000000000000000000016905590920190925573ffffffffffffffffffffffffffffffffffffffff8516808352600191829052604080842080547fffffffffffffffffff0000000000000000000000000000000000000000000000168155909201839055905190917f457a63bb4fcc8a2d38fb6141645ce9afbb084a1e63edee2799243c96a0498a0e91a2505050565b5f828152600360208190526040909120908290811115612538576125386136f5565b81547c0100000000000000000000000000000000000000000000000000000000900460ff16600381111561256e5761256e6136f5565b14611a545780546040517faca6dc3000000000000000000000000000000000000000000000000000000000815261061d9185917c010000000000000000000000000000000000000000000000000000000090910460ff16908590600401613ddf565b60605f5f6125df868686612e7e565b6060810151865490935090915060ff79010000000000000000000000000000000000000000000000000082048116917e01000000000000000000000000000000000000000000000000000000000000900416801561264457508060ff16826080015110155b1561265257612652826131d3565b8151602083015160608401518083528082525f60ff85168210612678578460ff1661267a565b815b90506126878484836132b7565b9750505050505050935093915050565b81547c03000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff821681178455829184917fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116177d010000000000000000000000000000000000000000000000000000000000836002811115612738576127386136f5565b02179055506001820180547fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff16650100000000004264ffffffffff1602179081905560405184917fcd011bd31f4aba6f4d9b91d999542cb65805ae2851a9ba6224d028423f5504e49161195291859171010000000000000000000000000000000000820460ff908116926e01000000000000000000000000000090041690613e0c565b60038160ff1610806127f05750601f8160ff16115b15611968576040517f5e23f7e200000000000000000000000000000000000000000000000000000000815260ff8216600482015260036024820152601f604482015260640161061d565b5f819003612874576040517f76438cc600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015612900573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906129249190613a80565b61292c612211565b9150915080826fffffffffffffffffffffffffffffffff16108061296057506fffffffffffffffffffffffffffffffff8216155b156129b8576040517f7f0153b90000000000000000000000000000000000000000000000000000000081523360048201526fffffffffffffffffffffffffffffffff831660248201526044810182905260640161061d565b335f9081526001602052604081208054909161ffff9091169003612aba575f547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8001612a33576040517faab80d480000000000000000000000000000000000000000000000000000000081526080600482015260240161061d565b5f80546001810182558180527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5630180547fffffffffffffffffffffffff0000000000000000000000000000000000000000163317905554815461ffff9091167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00009091161781555b80547fffffffffffffffffff000000000000000000000000000000000000000000ffff16620100004264ffffffffff16027fffffffffffffffffff00000000000000000000000000000000ffffffffffffff16176701000000000000006fffffffffffffffffffffffffffffffff85169081029190911782556001820185905560408051868152602081019290925233917f7f73ff7664319ba80569195f114ddacef41577f17c6d4fcedc16bc16380b573a910160405180910390a250505050565b5f82815260066020908152604080832060ff80861685529083528184203385529092529091206001810154909161010090910416611a54576040517fdbebc5170000000000000000000000000000000000000000000000000000000081526004810184905233602482015260440161061d565b81547c01000000000000000000000000000000000000000000000000000000007fffffff00ffffff0000000000ffffffffffffffffffffffffffffffffffffffff909116740100000000000000000000000000000000000000004264ffffffffff160217178083556001908390601a90612c8b9084907a010000000000000000000000000000000000000000000000000000900460ff16613cac565b825460ff9182166101009390930a928302928202191691909117909155835492167b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff9092169190911790915550565b5f82815260056020908152604080832060ff851684529091528120905b81548110156115bd575f84815260066020908152604080832060ff87168452909152812083548290859085908110612d4f57612d4f613c4f565b5f91825260208083209091015473ffffffffffffffffffffffffffffffffffffffff16835282019290925260400190206001015460ff166003811115612d9757612d976136f5565b03612e76577f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663dc0370e1838381548110612dea57612dea613c4f565b5f9182526020909120015460405160e083901b7fffffffff0000000000000000000000000000000000000000000000000000000016815273ffffffffffffffffffffffffffffffffffffffff9091166004820152602481018790526044015f604051808303815f87803b158015612e5f575f5ffd5b505af1158015612e71573d5f5f3e3d5ffd5b505050505b600101612d15565b612eae6040518060a001604052806060815260200160608152602001606081526020015f81526020015f81525090565b5f548067ffffffffffffffff811115612ec957612ec9613b54565b604051908082528060200260200182016040528015612ef2578160200160208202803683370190505b5082528067ffffffffffffffff811115612f0e57612f0e613b54565b604051908082528060200260200182016040528015612f37578160200160208202803683370190505b5060208301528067ffffffffffffffff811115612f5657612f56613b54565b604051908082528060200260200182016040528015612f7f578160200160208202803683370190505b5060408301525f612f8e612211565b855490915074010000000000000000000000000000000000000000810464ffffffffff16907a010000000000000000000000000000000000000000000000000000900460ff165f5b848110156131c7575f5f8281548110612ff157612ff1613c4f565b5f9182526020808320909101548c835260048252604080842073ffffffffffffffffffffffffffffffffffffffff9092168085529190925291205490915060ff167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff81016130605750506131bf565b5f61306c838789613466565b9050805f0361307d575050506131bf565b60408051602081018c90529081018d905260ff8616606082015273ffffffffffffffffffffffffffffffffffffffff841660808201525f9060a001604051602081830303815290604052805190602001209050838a5f01518b60600151815181106130ea576130ea613c4f565b602002602001019073ffffffffffffffffffffffffffffffffffffffff16908173ffffffffffffffffffffffffffffffffffffffff168152505061312e81836135d6565b8a602001518b606001518151811061314857613148613c4f565b602002602001018181525050600260ff168360ff16148a604001518b606001518151811061317857613178613c4f565b9115156020928302919091019091015260ff83166002146131a75760808a018051906131a382613cc5565b9052505b60608a018051906131b782613cc5565b905250505050505b600101612fd6565b50505050509392505050565b5f805b82606001518110156132ae57826040015181815181106131f8576131f8613c4f565b60200260200101516132a657825180518290811061321857613218613c4f565b60200260200101518360200151828151811061323657613236613c4f565b6020026020010151845f0151848151811061325357613253613c4f565b602002602001018560200151858151811061327057613270613c4f565b602090810291909101019190915273ffffffffffffffffffffffffffffffffffffffff9091169052816132a281613cc5565b9250505b6001016131d6565b50606090910152565b60608167ffffffffffffffff8111156132d2576132d2613b54565b6040519080825280602002602001820160405280156132fb578160200160208202803683370190505b5090505f5b8281101561345e57805f613315826001613cfc565b90505b85518110156133675785828151811061333357613333613c4f565b602002602001015186828151811061334d5761334d613c4f565b6020026020010151101561335f578091505b600101613318565b5085818151811061337a5761337a613c4f565b602002602001015183838151811061339457613394613c4f565b602002602001019073ffffffffffffffffffffffffffffffffffffffff16908173ffffffffffffffffffffffffffffffffffffffff16815250508582815181106133e0576133e0613c4f565b60200260200101518583815181106133fa576133fa613c4f565b602002602001015187838151811061341457613414613c4f565b6020026020010187848151811061342d5761342d613c4f565b602090810291909101019190915273ffffffffffffffffffffffffffffffffffffffff909116905250600101613300565b509392505050565b73ffffffffffffffffffffffffffffffffffffffff83165f908152600160205260408120805462010000900464ffffffffff168410156134a9575f91505061220a565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff86811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa158015613537573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061355b9190613a80565b6fffffffffffffffffffffffffffffffff16905083811015613581575f9250505061220a565b815467010000000000000090046fffffffffffffffffffffffffffffffff1681106135ca57815467010000000000000090046fffffffffffffffffffffffffffffffff166135cc565b805b9695505050505050565b5f806135e460018517613618565b6135f49065010000000000613d85565b90508261360360206090613d85565b82901b6136109190613e34565b949350505050565b5f8060805b801561363b5781810184901c1561363357908101905b60011c61361d565b505f607f8210156136525781607f0384901b61365a565b607f820384901c5b602083901b9350905063800000005b801561369557908002607f81901c919060ff1c1561368d579283179260019190911c905b60011c613669565b505050919050565b803573ffffffffffffffffffffffffffffffffffffffff811681146136c0575f5ffd5b919050565b5f602082840312156136d5575f5ffd5b61220a8261369d565b5f602082840312156136ee575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b60048110611968576119686136f5565b61373b81613722565b9052565b6003811061373b5761373b6136f5565b5f61020082019050613762828451613732565b6020830151613774602084018261373f565b506040830151613788604084018215159052565b5060608301516137b0606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151608083015260a08301516137d660a084018267ffffffffffffffff169052565b5060c08301516137f260c084018267ffffffffffffffff169052565b5060e083015161380e60e084018267ffffffffffffffff169052565b5061010083015161382c61010084018267ffffffffffffffff169052565b5061012083015161384361012084018260ff169052565b5061014083015161385a61014084018260ff169052565b5061016083015161387161016084018260ff169052565b5061018083015161388861018084018260ff169052565b506101a083015161389f6101a084018260ff169052565b506101c08301516138b66101c084018260ff169052565b506101e08301516138cd6101e084018260ff169052565b5092915050565b5f8151808452602084019350602083015f5b8281101561391a57815173ffffffffffffffffffffffffffffffffffffffff168652602095860195909101906001016138e6565b5093949350505050565b602081525f61220a60208301846138d4565b803560ff811681146136c0575f5ffd5b5f5f5f5f60608587031215613959575f5ffd5b84359350602085013567ffffffffffffffff811115613976575f5ffd5b8501601f81018713613986575f5ffd5b803567ffffffffffffffff81111561399c575f5ffd5b8760208260051b84010111156139b0575f5ffd5b602091909101935091506139c660408601613936565b905092959194509250565b5f5f604083850312156139e2575f5ffd5b6139eb8361369d565b946020939093013593505050565b5f5f60408385031215613a0a575f5ffd5b50508035926020909101359150565b5f5f60408385031215613a2a575f5ffd5b82359150613a3a60208401613936565b90509250929050565b5f5f5f5f60808587031215613a56575f5ffd5b84359350602085013560048110613a6b575f5ffd5b93969395505050506040820135916060013590565b5f60208284031215613a90575f5ffd5b81516fffffffffffffffffffffffffffffffff8116811461220a575f5ffd5b5f60208284031215613abf575f5ffd5b815167ffffffffffffffff8116811461220a575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff8181168382160190811115611a5457611a54613ad6565b5f60208284031215613b33575f5ffd5b5051919050565b6020810160158310613b4e57613b4e6136f5565b91905290565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b8082028115828204841417611a5457611a54613ad6565b815167ffffffffffffffff811115613bb257613bb2613b54565b68010000000000000000811115613bcb57613bcb613b54565b815481835580821015613bff57825f528160205f20018282035f5b81811015613bfb575f83820155600101613be6565b5050505b5060208301613c13835f9081526020902090565b5f5b83811015613c4757825173ffffffffffffffffffffffffffffffffffffffff1681830155602090920191600101613c15565b505050505050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b60ff8416815263ffffffff83166020820152606060408201525f613ca360608301846138d4565b95945050505050565b60ff8181168382160190811115611a5457611a54613ad6565b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8203613cf557613cf5613ad6565b5060010190565b80820180821115611a5457611a54613ad6565b86815260ff8616602082015273ffffffffffffffffffffffffffffffffffffffff8516604082015260c08101613d4485613722565b8460608301528360808301528260a0830152979650505050505050565b60ff8416815260608101613d7484613722565b602082019390935260400152919050565b81810381811115611a5457611a54613ad6565b61ffff8281168282160390811115611a5457611a54613ad6565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603160045260245ffd5b83815260608101613def84613722565b836020830152613dfe83613722565b826040830152949350505050565b60608101613e1a828661373f565b60ff8416602083015260ff83166040830152949350505050565b5f82613e67577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b50049056'
