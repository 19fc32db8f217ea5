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
        "type": "address[3]",
        "internalType": "address[3]"
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
    "name": "REPORTS",
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
  '0x610160604052348015610010575f5ffd5b5060405161474f38038061474f83398101604081905261002f916100f8565b6001600160a01b03808516608052851660a05260038110806100515750608081115b1561008457604051632f11fbf160e11b815260048101829052600360248201526080604482015260640160405180910390fd5b6001600160a01b0392831660c0528151831660e05260208201518316610100526040909101519091166101205261014052506101b59050565b6001600160a01b03811681146100d1575f5ffd5b50565b634e487b7160e01b5f52604160045260245ffd5b80516100f3816100bd565b919050565b5f5f5f5f5f60e0868803121561010c575f5ffd5b8551610117816100bd565b6020870151909550610128816100bd565b6040870151909450610139816100bd565b9250607f86018713610149575f5ffd5b604051606081016001600160401b038111828210171561016b5761016b6100d4565b6040528060c088018981111561017f575f5ffd5b606089015b818110156101a357610195816100e8565b835260209283019201610184565b50519699959850939650949392505050565b60805160a05160c05160e0516101005161012051610140516144e76102685f395f8181610207015261080401525f8181610402015261106901525f81816102ad015261102901525f818161042901528181610fea015261328401525f818161026101526106e301525f818161035a015281816108df015261241401525f818161039c0152818161057d015281816113aa015281816114580152818161233901528181612d95015261340101526144e75ff3fe608060405234801561000f575f5ffd5b50600436106101c6575f3560e01c80639da69180116100fe578063da2d7e951161009e578063ed8b6b311161006e578063ed8b6b311461044b578063eef8bca11461045e578063f666d1b214610471578063facd743b14610511575f5ffd5b8063da2d7e95146103d3578063df64b517146103dc578063e30eb986146103fd578063e6add99314610424575f5ffd5b8063ad677d0b116100d9578063ad677d0b1461037c578063c5a95b561461038f578063c60e814d14610397578063ca1e7819146103be575f5ffd5b80639da691801461032f578063a493a49914610342578063a9b5898f14610355575f5ffd5b806357af183f1161016957806370c7f5b61161014457806370c7f5b6146102df5780637988dfa0146102e757806384dc278114610309578063850b57c81461031c575f5ffd5b806357af183f146102a8578063663ae510146102cf57806369652fcf146102d7575f5ffd5b806330898cbf116101a457806330898cbf146102025780633b3041471461022957806340a8c5371461023c57806349493a4d1461025c575f5ffd5b806302ed5bea146101ca5780630f3cca49146101e5578063236cd1d1146101fa575b5f5ffd5b6101d2604081565b6040519081526020015b60405180910390f35b6101f86101f3366004613c18565b610534565b005b6101d2600281565b6101d27f000000000000000000000000000000000000000000000000000000000000000081565b6101f8610237366004613c31565b610683565b61024f61024a366004613c31565b610a3a565b6040516101dc9190613c92565b6102837f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff90911681526020016101dc565b6102837f000000000000000000000000000000000000000000000000000000000000000081565b6101d2608081565b6101f8610d12565b6101d2600381565b6102fa6102f5366004613c31565b610d1d565b6040516101dc93929190613e7e565b6101d2610317366004613eee565b610fd0565b6101f861032a366004613f79565b61131a565b6101f861033d366004613fa1565b61155a565b6101f8610350366004613fc1565b611746565b6102837f000000000000000000000000000000000000000000000000000000000000000081565b6101f861038a366004613c31565b611903565b6101d2603f81565b6102837f000000000000000000000000000000000000000000000000000000000000000081565b6103c661190f565b6040516101dc9190613feb565b6101d260025481565b6103ef6103ea366004613fc1565b61197b565b6040516101dc929190614030565b6102837f000000000000000000000000000000000000000000000000000000000000000081565b6102837f000000000000000000000000000000000000000000000000000000000000000081565b6101f8610459366004613c31565b611b05565b6101f861046c366004614054565b611e2f565b6104db61047f366004613c18565b73ffffffffffffffffffffffffffffffffffffffff165f908152600160208190526040909120908101549054909167010000000000000082046fffffffffffffffffffffffffffffffff169162010000900464ffffffffff1690565b604080519384526fffffffffffffffffffffffffffffffff909216602084015267ffffffffffffffff16908201526060016101dc565b61052461051f366004613c18565b6122bc565b60405190151581526020016101dc565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff82811660048301525f9182917f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa1580156105c2573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906105e69190614091565b6105ee6123d5565b91506fffffffffffffffffffffffffffffffff16915080821015801561061357508115155b15610675576040517f77d30e0800000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8416600482015260248101839052604481018290526064015b60405180910390fd5b61067e8361248e565b505050565b5f61068f8260016126da565b80546040517fa3d545f50000000000000000000000000000000000000000000000000000000081527401000000000000000000000000000000000000000090910464ffffffffff1660048201529091505f907f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063436cd65090829063a3d545f590602401602060405180830381865afa158015610745573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061076991906140c0565b610774906001614114565b6040517fffffffff0000000000000000000000000000000000000000000000000000000060e084901b16815267ffffffffffffffff9091166004820152602401602060405180830381865afa1580156107cf573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107f39190614134565b90505f610800848461279a565b90507f00000000000000000000000000000000000000000000000000000000000000008160400151101561083f5761083984845f61298a565b50505050565b82547fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff167c02000000000000000000000000000000000000000000000000000000001783556001830180547fffffffffffffffffffffffffffffffffffffffffffffffffffffff0000000000164264ffffffffff161790556040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff169063f72d0b3b9061092a90600b9060040161414b565b602060405180830381865afa158015610945573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906109699190614134565b60018401805485547fffffffffffffffffffffffffffffffffff0000000000ffffffffffffffffffff9091166a010000000000000000000063ffffffff94909416939093027fffffffffffffffffffffffffffffffffff00ffffffffffffffffffffffffffff169290921779010000000000000000000000000000000000000000000000000090920460ff166e01000000000000000000000000000002919091177fffffffffffffffffffffffff0000000000ffffffffffffffffffffffffffffff16905561083984848385612aeb565b610ac7604080516102208101909152805f81526020015f81525f6020820181905260408201819052606082018190526080820181905260a0820181905260c0820181905260e08201819052610100820181905261012082018190526101408201819052610160820181905261018082018190526101a082018190526101c082018190526101e09091015290565b5f8281526003602081905260409182902082516102208101909352805490929182917c0100000000000000000000000000000000000000000000000000000000900460ff1690811115610b1c57610b1c613c48565b815282546020909101907d010000000000000000000000000000000000000000000000000000000000900460ff166003811115610b5b57610b5b613c48565b8152825460ff7e01000000000000000000000000000000000000000000000000000000000000820481161515602084015273ffffffffffffffffffffffffffffffffffffffff821660408401526002850154606084015264ffffffffff7401000000000000000000000000000000000000000083048116608085015260019095015480861660a085015263ffffffff6a010000000000000000000082041660c085015265010000000000810490951660e08401527a0100000000000000000000000000000000000000000000000000008204811661010084015279010000000000000000000000000000000000000000000000000090910481166101208301526e010000000000000000000000000000840481166101408301526f01000000000000000000000000000000840481166101608301527001000000000000000000000000000000008404811661018083015271010000000000000000000000000000000000840481166101a08301527201000000000000000000000000000000000000840481166101c08301527301000000000000000000000000000000000000009093049092166101e09092019190915292915050565b610d1b3361248e565b565b5f8181526003602052604081205460609182918190610d5e907a010000000000000000000000000000000000000000000000000000900460ff166001614165565b90505f805b8260ff168160ff161015610da1575f87815260056020908152604080832060ff85168452909152902054610d97908361417e565b9150600101610d63565b508067ffffffffffffffff811115610dbb57610dbb614191565b604051908082528060200260200182016040528015610de4578160200160208202803683370190505b508167ffffffffffffffff811115610dfe57610dfe614191565b604051908082528060200260200182016040528015610e27578160200160208202803683370190505b5090955093505f805b8360ff168160ff161015610fc0575f88815260056020908152604080832060ff851684529091528120905b8154811015610fb6575f8a815260066020908152604080832060ff87168452909152812083548290859085908110610e9557610e956141be565b5f91825260208083209091015473ffffffffffffffffffffffffffffffffffffffff16835282019290925260400181209150600182015460ff166004811115610ee057610ee0613c48565b03610eeb5750610fae565b828281548110610efd57610efd6141be565b5f9182526020909120015460018201548b5173ffffffffffffffffffffffffffffffffffffffff9092169161010090910460ff16908c9088908110610f4457610f446141be565b602002602001018b8881518110610f5d57610f5d6141be565b602090810291909101019190915273ffffffffffffffffffffffffffffffffffffffff90911690526001810154610f9d9060ff610100909104168961417e565b975084610fa9816141eb565b955050505b600101610e5b565b5050600101610e30565b5080865284525092949193509150565b5f803373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016148061104b57503373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016145b8061108b57503373ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016145b9050801580611098575033155b156110d1576040517f23d275a200000000000000000000000000000000000000000000000000000000815233600482015260240161066c565b6110da83612cb5565b604084111561112157604080517f1017440300000000000000000000000000000000000000000000000000000000815261066c918691600401918252602082015260400190565b60025f815461112f906141eb565b91829055505f81815260036020526040812080547fffffffffffffff0000000000000000000000000000000000000000000000000016337fffffffffffffff0000000000ffffffffffffffffffffffffffffffffffffffff1617740100000000000000000000000000000000000000004264ffffffffff1602177fffffff00ffff00ffffffffffffffffffffffffffffffffffffffffffffffffff1679010000000000000000000000000000000000000000000000000060ff8816027fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff16177c0100000000000000000000000000000000000000000000000000000000178155600281018990559193505b858110156112d3575f848152600460205260408120600191898985818110611264576112646141be565b90506020020160208101906112799190613c18565b73ffffffffffffffffffffffffffffffffffffffff16815260208101919091526040015f2080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff001691151591909117905560010161123a565b5060405160ff851681528790339085907fb075b7ff81af997b1ea3f5ddef90fe014e136619a0dcea9aef43a426fb31a9c39060200160405180910390a45050949350505050565b5f5460801115611363575f546040517fa42ebaf300000000000000000000000000000000000000000000000000000000815260048101919091526080602482015260440161066c565b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa1580156113ef573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114139190614091565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff86811660048301527f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa15801561149d573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906114c19190614091565b6fffffffffffffffffffffffffffffffff1691506fffffffffffffffffffffffffffffffff169150808211611548576040517f77d30e0800000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff85166004820152602481018290526044810183905260640161066c565b6115518461248e565b61083983612d14565b5f6115668360026126da565b60018101549091505f906115959063ffffffff6a01000000000000000000008204169064ffffffffff1661417e565b90508042106115e0576040517f55be1188000000000000000000000000000000000000000000000000000000008152600481018590524260248201526044810182905260640161066c565b5f83900361161a576040517fe569ec9a00000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b81545f9061164a9086907a010000000000000000000000000000000000000000000000000000900460ff16613056565b80549091501561168f576040517f7090f5e70000000000000000000000000000000000000000000000000000000081526004810186905233602482015260440161066c565b838155600180820154908401805460ff610100909304831692600f916116ca9185916f01000000000000000000000000000000900416614165565b82546101009290920a60ff81810219909316918316021790915584546040517a010000000000000000000000000000000000000000000000000000909104909116815233915086907f3dc5a3d61ab7f75a7bdc565017c77042f91ace0c1d210934fd4014b1064dd69d9060200160405180910390a35050505050565b5f6117528360036126da565b805490915073ffffffffffffffffffffffffffffffffffffffff1633146117a7576040517f23d275a200000000000000000000000000000000000000000000000000000000815233600482015260240161066c565b80547e01000000000000000000000000000000000000000000000000000000000000900460ff168061180e57505f81547d010000000000000000000000000000000000000000000000000000000000900460ff16600381111561180c5761180c613c48565b145b15611848576040517f79f1e6270000000000000000000000000000000000000000000000000000000081526004810184905260240161066c565b61185182612cb5565b805460ff8316790100000000000000000000000000000000000000000000000000027fff0000ffffff00ffffffffffffffffffffffffffffffffffffffffffffffffff909116177e010000000000000000000000000000000000000000000000000000000000001781556118c5815f6130cc565b60405160ff8316815283907f8c9386b0331d2285286eac66a32cd444ab85adef25655a78ea646601e2111264906020015b60405180910390a2505050565b61190c81612d14565b50565b60605f80548060200260200160405190810160405280929190818152602001828054801561197157602002820191905f5260205f20905b815473ffffffffffffffffffffffffffffffffffffffff168152600190910190602001808311611946575b5050505050905090565b5f82815260056020908152604080832060ff8516845282529182902080548351818402810184019094528084526060938493909291908301828280156119f557602002820191905f5260205f20905b815473ffffffffffffffffffffffffffffffffffffffff1681526001909101906020018083116119ca575b50505050509150815167ffffffffffffffff811115611a1657611a16614191565b604051908082528060200260200182016040528015611a3f578160200160208202803683370190505b5090505f5b8251811015611afd575f85815260066020908152604080832060ff8816845290915281208451909190859084908110611a7f57611a7f6141be565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f2060010160019054906101000a900460ff16828281518110611ae357611ae36141be565b60ff90921660209283029190910190910152600101611a44565b509250929050565b5f611b118260026126da565b60018101549091505f90611b409063ffffffff6a01000000000000000000008204169064ffffffffff1661417e565b60018301549091505f90611b68906a0100000000000000000000900463ffffffff168361417e565b600184015490915060ff6e01000000000000000000000000000082048116917001000000000000000000000000000000009004165f81831480611bcf575060018601546f01000000000000000000000000000000900460ff1682148015611bcf5750844210155b905080158015611bde57508342105b15611c25576040517fd1dcf8d0000000000000000000000000000000000000000000000000000000008152600481018890524260248201526044810185905260640161066c565b8554600187015460ff7a0100000000000000000000000000000000000000000000000000009092048216915f91611c8b9173010000000000000000000000000000000000000082048116917101000000000000000000000000000000000090041661417e565b9050611c98600386614222565b6001890154611cc19060059071010000000000000000000000000000000000900460ff16614222565b10611cd757611cd28989600161298a565b611e13565b611ce2600386614222565b611ced600583614222565b10611cfe57611cd28989600361298a565b611d0a60036005614239565b611d149086614222565b6005611d208387614239565b611d2a9190614222565b1115611d3c57611cd28989600261298a565b6040805160ff8481168252868116602083015287168183015290518a917f526ebc0c857e81ec5f348b3a926c145b2053d73fd3a15b04709eb24e0c1bfbfc919081900360600190a287547b01000000000000000000000000000000000000000000000000000000900460ff167ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe01611dd957611cd289895f61298a565b8754611e13908990611e0e907b01000000000000000000000000000000000000000000000000000000900460ff166001614165565b6130cc565b848414611e2457611e2489836131d5565b505050505050505050565b5f611e3b8560026126da565b80549091507a010000000000000000000000000000000000000000000000000000900460ff165f611e6c8783613056565b60018401549091505f90611e9b9063ffffffff6a01000000000000000000008204169064ffffffffff1661417e565b60018501549091505f90611ec3906a0100000000000000000000900463ffffffff168361417e565b90505f8242108015611f04575060018601546f01000000000000000000000000000000810460ff9081166e0100000000000000000000000000009092041614155b90508080611f125750814210155b15611f60576040517fce5800b1000000000000000000000000000000000000000000000000000000008152600481018b9052426024820152604481018490526064810183905260840161066c565b5f600185015460ff166004811115611f7a57611f7a613c48565b14611fba576040517f7090f5e7000000000000000000000000000000000000000000000000000000008152600481018b905233602482015260440161066c565b5f8a86338c8c8c604051602001611fd69695949392919061425c565b604080517fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe0818403018152919052805160209091012090505f8a600481111561202157612021613c48565b148061202e575084548114155b1561206e576040517f3c1a24a1000000000000000000000000000000000000000000000000000000008152600481018c905233602482015260440161066c565b600180860180548c927fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00909116908360048111156120ae576120ae613c48565b0217905550600180860154908801805460ff6101009093048316926010916120ec918591700100000000000000000000000000000000900416614165565b92506101000a81548160ff021916908360ff1602179055506001600481111561211757612117613c48565b8a600481111561212957612129613c48565b0361218157600180860154908801805460ff61010090930483169260119161216891859171010000000000000000000000000000000000900416614165565b92506101000a81548160ff021916908360ff1602179055505b60028a600481111561219557612195613c48565b036121ee57600180860154908801805460ff6101009093048316926012916121d59185917201000000000000000000000000000000000000900416614165565b92506101000a81548160ff021916908360ff1602179055505b60048a600481111561220257612202613c48565b0361225c57600180860154908801805460ff610100909304831692601391612243918591730100000000000000000000000000000000000000900416614165565b92506101000a81548160ff021916908360ff1602179055505b3373ffffffffffffffffffffffffffffffffffffffff168b7fe69f9ed4168a09efcccc058cfa98dd92a647541802a9a3b0ffa8b920be8cf76c888d8d6040516122a7939291906142a9565b60405180910390a35050505050505050505050565b73ffffffffffffffffffffffffffffffffffffffff81165f9081526001602052604081205461ffff1681036122f257505f919050565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff83811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa158015612380573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906123a49190614091565b6fffffffffffffffffffffffffffffffff1690506123c06123d5565b81101580156123ce57508015155b9392505050565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b9061244a90600a9060040161414b565b602060405180830381865afa158015612465573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906124899190614134565b905090565b73ffffffffffffffffffffffffffffffffffffffff81165f9081526001602052604081205461ffff1690819003612509576040517fed3db8ac00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8316600482015260240161066c565b5f8054819061251a90600190614239565b8154811061252a5761252a6141be565b5f91825260208220015473ffffffffffffffffffffffffffffffffffffffff16915081906125596001856142ce565b61ffff168154811061256d5761256d6141be565b5f91825260208083209190910180547fffffffffffffffffffffffff00000000000000000000000000000000000000001673ffffffffffffffffffffffffffffffffffffffff948516179055918316815260019091526040812080547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00001661ffff8516179055805480612602576126026142e8565b5f828152602080822083017fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff90810180547fffffffffffffffffffffffff000000000000000000000000000000000000000016905590920190925573ffffffffffffffffffffffffffffffffffffffff8516808352600191829052604080842080547fffffffffffffffffff0000000000000000000000000000000000000000000000168155909201839055905190917f457a63bb4fcc8a2d38fb6141645ce9afbb084a1e63edee2799243c96a0498a0e91a2505050565b5f8281526003602081905260409091209082908111156126fc576126fc613c48565b81547c0100000000000000000000000000000000000000000000000000000000900460ff16600381111561273257612732613c48565b146127945780546040517faca6dc3000000000000000000000000000000000000000000000000000000000815261066c9185917c010000000000000000000000000000000000000000000000000000000090910460ff16908590600401614315565b92915050565b6127bd604051806060016040528060608152602001606081526020015f81525090565b5f548067ffffffffffffffff8111156127d8576127d8614191565b604051908082528060200260200182016040528015612801578160200160208202803683370190505b5082528067ffffffffffffffff81111561281d5761281d614191565b604051908082528060200260200182016040528015612846578160200160208202803683370190505b5060208301525f6128556123d5565b845490915074010000000000000000000000000000000000000000900464ffffffffff165f5b83811015612980575f5f8281548110612896576128966141be565b5f9182526020808320909101548a835260048252604080842073ffffffffffffffffffffffffffffffffffffffff9092168085529190925291205490915060ff16156128e25750612978565b5f6128ee828587613377565b9050805f036128fe575050612978565b8181885f0151896040015181518110612919576129196141be565b6020026020010189602001518a604001518151811061293a5761293a6141be565b602090810291909101019190915273ffffffffffffffffffffffffffffffffffffffff909116905260408701805190612972826141eb565b90525050505b60010161287b565b5050505092915050565b81547c03000000000000000000000000000000000000000000000000000000007fffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffffff821681178455829184917fffff0000ffffffffffffffffffffffffffffffffffffffffffffffffffffffff909116177d010000000000000000000000000000000000000000000000000000000000836003811115612a2b57612a2b613c48565b02179055506001820180547fffffffffffffffffffffffffffffffffffffffffffff0000000000ffffffffff16650100000000004264ffffffffff1602179081905560405184917f6fc73d0f39782120f1e7c1b720368372b48b930fe07137112fe4ea8a5144ffd3916118f691859171010000000000000000000000000000000000820460ff9081169273010000000000000000000000000000000000000081048216926e01000000000000000000000000000090910490911690614334565b825460408051602081018490529081018690527a01000000000000000000000000000000000000000000000000000090910460ff1660608201819052905f906080016040516020818303038152906040528051906020012090505f5f612b66868489600101600e9054906101000a900460ff1660ff166134e7565b5f8a815260056020908152604080832060ff8a16845290915290209193509150612b908382614362565b505f5b8251811015612c5857818181518110612bae57612bae6141be565b602002602001015160065f8b81526020019081526020015f205f8760ff1660ff1681526020019081526020015f205f858481518110612bef57612bef6141be565b602002602001015173ffffffffffffffffffffffffffffffffffffffff1673ffffffffffffffffffffffffffffffffffffffff1681526020019081526020015f2060010160016101000a81548160ff021916908360ff1602179055508080600101915050612b93565b50877f159e8ee2b6c782c4f8a01b05218ed6bd024df81144ff9dc2ad6ac13e32d6d5a68589600101600a9054906101000a900463ffffffff168585604051612ca39493929190614419565b60405180910390a25050505050505050565b60038160ff161080612cca5750603f8160ff16115b1561190c576040517f5e23f7e200000000000000000000000000000000000000000000000000000000815260ff8216600482015260036024820152603f604482015260640161066c565b5f819003612d4e576040517f76438cc600000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b6040517f25dcc2ee0000000000000000000000000000000000000000000000000000000081523360048201525f90819073ffffffffffffffffffffffffffffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000016906325dcc2ee90602401602060405180830381865afa158015612dda573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190612dfe9190614091565b612e066123d5565b9150915080826fffffffffffffffffffffffffffffffff161080612e3a57506fffffffffffffffffffffffffffffffff8216155b15612e92576040517f7f0153b90000000000000000000000000000000000000000000000000000000081523360048201526fffffffffffffffffffffffffffffffff831660248201526044810182905260640161066c565b335f9081526001602052604081208054909161ffff9091169003612f94575f547fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff8001612f0d576040517faab80d480000000000000000000000000000000000000000000000000000000081526080600482015260240161066c565b5f80546001810182558180527f290decd9548b62a8d60345a988386fc84ba6bc95484008f6362f93160ef3e5630180547fffffffffffffffffffffffff0000000000000000000000000000000000000000163317905554815461ffff9091167fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff00009091161781555b80547fffffffffffffffffff000000000000000000000000000000000000000000ffff16620100004264ffffffffff16027fffffffffffffffffff00000000000000000000000000000000ffffffffffffff16176701000000000000006fffffffffffffffffffffffffffffffff85169081029190911782556001820185905560408051868152602081019290925233917f7f73ff7664319ba80569195f114ddacef41577f17c6d4fcedc16bc16380b573a910160405180910390a250505050565b5f82815260066020908152604080832060ff80861685529083528184203385529092528220600181015490926101009091049091169003612794576040517fdbebc5170000000000000000000000000000000000000000000000000000000081526004810184905233602482015260440161066c565b81547c01000000000000000000000000000000000000000000000000000000007fffffff00ffffff0000000000ffffffffffffffffffffffffffffffffffffffff909116740100000000000000000000000000000000000000004264ffffffffff160217178083556001908390601a906131689084907a010000000000000000000000000000000000000000000000000000900460ff16614165565b825460ff9182166101009390930a928302928202191691909117909155835492167b01000000000000000000000000000000000000000000000000000000027fffffffff00ffffffffffffffffffffffffffffffffffffffffffffffffffffff9092169190911790915550565b5f82815260056020908152604080832060ff851684529091528120905b8154811015610839575f84815260066020908152604080832060ff8716845290915281208354829085908590811061322c5761322c6141be565b5f91825260208083209091015473ffffffffffffffffffffffffffffffffffffffff16835282019290925260400181209150600182015460ff16600481111561327757613277613c48565b14613282575061336f565b7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16631c635e408484815481106132d0576132d06141be565b5f91825260209091200154600184015460405160e084901b7fffffffff0000000000000000000000000000000000000000000000000000000016815273ffffffffffffffffffffffffffffffffffffffff909216600483015260248201899052610100900460ff1660448201526064015f604051808303815f87803b158015613357575f5ffd5b505af1158015613369573d5f5f3e3d5ffd5b50505050505b6001016131f2565b73ffffffffffffffffffffffffffffffffffffffff83165f908152600160205260408120805462010000900464ffffffffff168410156133ba575f9150506123ce565b6040517f25dcc2ee00000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff86811660048301525f917f0000000000000000000000000000000000000000000000000000000000000000909116906325dcc2ee90602401602060405180830381865afa158015613448573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061346c9190614091565b6fffffffffffffffffffffffffffffffff16905083811015613492575f925050506123ce565b815467010000000000000090046fffffffffffffffffffffffffffffffff1681106134db57815467010000000000000090046fffffffffffffffffffffffffffffffff166134dd565b805b9695505050505050565b6060805f6134f586866136f7565b90508367ffffffffffffffff81111561351057613510614191565b604051908082528060200260200182016040528015613539578160200160208202803683370190505b5092508367ffffffffffffffff81111561355557613555614191565b60405190808252806020026020018201604052801561357e578160200160208202803683370190505b5091505f805b858110156136e6575f83604001515f815181106135a3576135a36141be565b602002602001015190505f846060015182815181106135c4576135c46141be565b60200260200101519050805f036136585789518051839081106135e9576135e96141be565b6020026020010151878581518110613603576136036141be565b73ffffffffffffffffffffffffffffffffffffffff90921660209283029190910190910152613631846141eb565b9350838560600151838151811061364a5761364a6141be565b602002602001018181525090505b5f86613665600184614239565b81518110613675576136756141be565b6020026020010180516136879061445d565b60ff1690819052905061369c8b8b85846138a8565b866020015184815181106136b2576136b26141be565b602002602001018181516136c6919061417e565b90525060408b01516136db9087905f90613946565b505050600101613584565b508084528083525050935093915050565b61372160405180608001604052805f81526020016060815260200160608152602001606081525090565b60408301518282528067ffffffffffffffff81111561374257613742614191565b60405190808252806020026020018201604052801561376b578160200160208202803683370190505b5060208301528067ffffffffffffffff81111561378a5761378a614191565b6040519080825280602002602001820160405280156137b3578160200160208202803683370190505b5060408301528067ffffffffffffffff8111156137d2576137d2614191565b6040519080825280602002602001820160405280156137fb578160200160208202803683370190505b5060608301525f5b81811015613863576138178585835f6138a8565b8360200151828151811061382d5761382d6141be565b6020026020010181815250508083604001518281518110613850576138506141be565b6020908102919091010152600101613803565b505f61387060028361447b565b90505b80156138a05761388e83613888600184614239565b84613946565b80613898816144b3565b915050613873565b505092915050565b5f61393d84865f015185815181106138c2576138c26141be565b6020026020010151846040516020016139049392919092835273ffffffffffffffffffffffffffffffffffffffff919091166020830152604082015260600190565b6040516020818303038152906040528051906020012086602001518581518110613930576139306141be565b6020026020010151613aaa565b95945050505050565b6040830151602084015181515f90839086908110613966576139666141be565b602002602001015190505f85600261397e9190614222565b61398990600161417e565b90505b84811015613a8257846139a082600161417e565b1080156139ef57506139ef83856139b884600161417e565b815181106139c8576139c86141be565b60200260200101518684815181106139e2576139e26141be565b6020026020010151613aec565b15613a0257806139fe816141eb565b9150505b613a2683858381518110613a1857613a186141be565b602002602001015184613aec565b15613a8257838181518110613a3d57613a3d6141be565b6020026020010151848781518110613a5757613a576141be565b6020908102919091010152945084613a70816002614222565b613a7b90600161417e565b905061398c565b5080838681518110613a9657613a966141be565b602002602001018181525050505050505050565b5f80613ab860018517613b6b565b613ac89065010000000000614239565b905082613ad760206090614239565b82901b613ae4919061447b565b949350505050565b5f838281518110613aff57613aff6141be565b6020026020010151848481518110613b1957613b196141be565b60200260200101511080613ae45750838281518110613b3a57613b3a6141be565b6020026020010151848481518110613b5457613b546141be565b6020026020010151148015613ae457505011919050565b5f8060805b8015613b8e5781810184901c15613b8657908101905b60011c613b70565b505f607f821015613ba55781607f0384901b613bad565b607f820384901c5b602083901b9350905063800000005b8015613be857908002607f81901c919060ff1c15613be0579283179260019190911c905b60011c613bbc565b505050919050565b803573ffffffffffffffffffffffffffffffffffffffff81168114613c13575f5ffd5b919050565b5f60208284031215613c28575f5ffd5b6123ce82613bf0565b5f60208284031215613c41575f5ffd5b5035919050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b6004811061190c5761190c613c48565b613c8e81613c75565b9052565b5f61022082019050613ca5828451613c85565b6020830151613cb76020840182613c85565b506040830151613ccb604084018215159052565b506060830151613cf3606084018273ffffffffffffffffffffffffffffffffffffffff169052565b506080830151608083015260a0830151613d1960a084018267ffffffffffffffff169052565b5060c0830151613d3560c084018267ffffffffffffffff169052565b5060e0830151613d5160e084018267ffffffffffffffff169052565b50610100830151613d6f61010084018267ffffffffffffffff169052565b50610120830151613d8661012084018260ff169052565b50610140830151613d9d61014084018260ff169052565b50610160830151613db461016084018260ff169052565b50610180830151613dcb61018084018260ff169052565b506101a0830151613de26101a084018260ff169052565b506101c0830151613df96101c084018260ff169052565b506101e0830151613e106101e084018260ff169052565b50610200830151613e2761020084018260ff169052565b5092915050565b5f8151808452602084019350602083015f5b82811015613e7457815173ffffffffffffffffffffffffffffffffffffffff16865260209586019590910190600101613e40565b5093949350505050565b606081525f613e906060830186613e2e565b82810360208401528085518083526020830191506020870192505f5b81811015613eca578351835260209384019390920191600101613eac565b505060409390930193909352509392505050565b803560ff81168114613c13575f5ffd5b5f5f5f5f60608587031215613f01575f5ffd5b84359350602085013567ffffffffffffffff811115613f1e575f5ffd5b8501601f81018713613f2e575f5ffd5b803567ffffffffffffffff811115613f44575f5ffd5b8760208260051b8401011115613f58575f5ffd5b60209190910193509150613f6e60408601613ede565b905092959194509250565b5f5f60408385031215613f8a575f5ffd5b613f9383613bf0565b946020939093013593505050565b5f5f60408385031215613fb2575f5ffd5b50508035926020909101359150565b5f5f60408385031215613fd2575f5ffd5b82359150613fe260208401613ede565b90509250929050565b602081525f6123ce6020830184613e2e565b5f8151808452602084019350602083015f5b82811015613e7457815160ff1686526020958601959091019060010161400f565b604081525f6140426040830185613e2e565b828103602084015261393d8185613ffd565b5f5f5f5f60808587031215614067575f5ffd5b8435935060208501356005811061407c575f5ffd5b93969395505050506040820135916060013590565b5f602082840312156140a1575f5ffd5b81516fffffffffffffffffffffffffffffffff811681146123ce575f5ffd5b5f602082840312156140d0575f5ffd5b815167ffffffffffffffff811681146123ce575f5ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b67ffffffffffffffff8181168382160190811115612794576127946140e7565b5f60208284031215614144575f5ffd5b5051919050565b602081016015831061415f5761415f613c48565b91905290565b60ff8181168382160190811115612794576127946140e7565b80820180821115612794576127946140e7565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52604160045260245ffd5b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603260045260245ffd5b5f7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff820361421b5761421b6140e7565b5060010190565b8082028115828204841417612794576127946140e7565b81810381811115612794576127946140e7565b60058110613c8e57613c8e613c48565b86815260ff8616602082015273ffffffffffffffffffffffffffffffffffffffff8516604082015260c08101614295606083018661424c565b608082019390935260a00152949350505050565b60ff84168152606081016142c0602083018561424c565b826040830152949350505050565b61ffff8281168282160390811115612794576127946140e7565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52603160045260245ffd5b8381526060810161432584613c75565b8360208301526142c083613c75565b6080810161434186613c75565b94815260ff9384166020820152918316604083015290911660609091015290565b815167ffffffffffffffff81111561437c5761437c614191565b6801000000000000000081111561439557614395614191565b8154818355808210156143c957825f528160205f20018282035f5b818110156143c5575f838201556001016143b0565b5050505b50602083016143dd835f9081526020902090565b5f5b8381101561441157825173ffffffffffffffffffffffffffffffffffffffff16818301556020909201916001016143df565b505050505050565b60ff8516815263ffffffff84166020820152608060408201525f6144406080830185613e2e565b82810360608401526144528185613ffd565b979650505050505050565b5f60ff821660ff8103614472576144726140e7565b60010192915050565b5f826144ae577f4e487b71000000000000000000000000000000000000000000000000000000005f52601260045260245ffd5b500490565b5f816144c1576144c16140e7565b507fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff019056'
