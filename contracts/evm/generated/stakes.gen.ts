// Written by `node contracts/evm/tools/build.ts`. Do not edit.

export const stakesAbi = [
  {
    "type": "constructor",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "contract Vault"
      },
      {
        "name": "slasher",
        "type": "address",
        "internalType": "address"
      }
    ],
    "stateMutability": "nonpayable"
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
    "name": "SLASHER",
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
    "name": "VAULT",
    "inputs": [],
    "outputs": [
      {
        "name": "",
        "type": "address",
        "internalType": "contract Vault"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "activeOf",
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
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "slash",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      },
      {
        "name": "to",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "internalType": "bytes32"
      }
    ],
    "outputs": [
      {
        "name": "taken",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "stake",
    "inputs": [
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "payable"
  },
  {
    "type": "function",
    "name": "stakeOf",
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
        "type": "tuple",
        "internalType": "struct Stake",
        "components": [
          {
            "name": "active",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "unbonding",
            "type": "uint128",
            "internalType": "uint128"
          },
          {
            "name": "withdrawableAt",
            "type": "uint64",
            "internalType": "uint64"
          }
        ]
      }
    ],
    "stateMutability": "view"
  },
  {
    "type": "function",
    "name": "unstake",
    "inputs": [
      {
        "name": "amount",
        "type": "uint128",
        "internalType": "uint128"
      }
    ],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "function",
    "name": "withdraw",
    "inputs": [],
    "outputs": [],
    "stateMutability": "nonpayable"
  },
  {
    "type": "event",
    "name": "Slashed",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "to",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "reason",
        "type": "bytes32",
        "indexed": true,
        "internalType": "bytes32"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "StakeWithdrawn",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Staked",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "active",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      }
    ],
    "anonymous": false
  },
  {
    "type": "event",
    "name": "Unstaked",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "indexed": true,
        "internalType": "address"
      },
      {
        "name": "amount",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "active",
        "type": "uint128",
        "indexed": false,
        "internalType": "uint128"
      },
      {
        "name": "withdrawableAt",
        "type": "uint64",
        "indexed": false,
        "internalType": "uint64"
      }
    ],
    "anonymous": false
  },
  {
    "type": "error",
    "name": "NotSlasher",
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
    "name": "NotTheModuleOfVault",
    "inputs": [
      {
        "name": "vault",
        "type": "address",
        "internalType": "address"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeAmountZero",
    "inputs": []
  },
  {
    "type": "error",
    "name": "StakeBelowMinimum",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "active",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "min",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeInsufficient",
    "inputs": [
      {
        "name": "account",
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
    "name": "StakeStillUnbonding",
    "inputs": [
      {
        "name": "account",
        "type": "address",
        "internalType": "address"
      },
      {
        "name": "withdrawableAt",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  },
  {
    "type": "error",
    "name": "StakeValueTooHigh",
    "inputs": [
      {
        "name": "value",
        "type": "uint256",
        "internalType": "uint256"
      },
      {
        "name": "amount",
        "type": "uint256",
        "internalType": "uint256"
      }
    ]
  }
] as const

/** Creation code; constructor arguments follow it. */
export const stakesBytecode =
  '0x60e060405234801561000f575f5ffd5b5060405161149d38038061149d83398101604081905261002e91610169565b306001600160a01b0316826001600160a01b031663c60e814d6040518163ffffffff1660e01b8152600401602060405180830381865afa158015610074573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061009891906101a1565b6001600160a01b0316146100ce5760405163696612ef60e01b81526001600160a01b038316600482015260240160405180910390fd5b6001600160a01b03821660808190526040805163a9b5898f60e01b8152905163a9b5898f916004808201926020929091908290030181865afa158015610116573d5f5f3e3d5ffd5b505050506040513d601f19601f8201168201806040525081019061013a91906101a1565b6001600160a01b0390811660a0521660c052506101c3565b6001600160a01b0381168114610166575f5ffd5b50565b5f5f6040838503121561017a575f5ffd5b825161018581610152565b602084015190925061019681610152565b809150509250929050565b5f602082840312156101b1575f5ffd5b81516101bc81610152565b9392505050565b60805160a05160c0516112786102255f395f818161029b015261093201525f818161030001528181610623015281816107850152610db801525f8181610137015281816104bf01528181610c7301528181610fad015261105301526112785ff3fe608060405260043610610093575f3560e01c8063458a1d6e11610066578063694465f21161004c578063694465f2146102bd57806388fe2be8146102dc578063a9b5898f146102ef575f5ffd5b8063458a1d6e1461026b5780635db93dfa1461028a575f5ffd5b806325dcc2ee146100975780633ccfd60b14610110578063411557d114610126578063426233601461017e575b5f5ffd5b3480156100a2575f5ffd5b506100ea6100b13660046110ec565b73ffffffffffffffffffffffffffffffffffffffff165f908152602081905260409020546fffffffffffffffffffffffffffffffff1690565b6040516fffffffffffffffffffffffffffffffff90911681526020015b60405180910390f35b34801561011b575f5ffd5b50610124610322565b005b348015610131575f5ffd5b506101597f000000000000000000000000000000000000000000000000000000000000000081565b60405173ffffffffffffffffffffffffffffffffffffffff9091168152602001610107565b348015610189575f5ffd5b506102286101983660046110ec565b60408051606080820183525f808352602080840182905292840181905273ffffffffffffffffffffffffffffffffffffffff949094168452838252928290208251938401835280546fffffffffffffffffffffffffffffffff808216865270010000000000000000000000000000000090910416918401919091526001015467ffffffffffffffff169082015290565b6040805182516fffffffffffffffffffffffffffffffff9081168252602080850151909116908201529181015167ffffffffffffffff1690820152606001610107565b348015610276575f5ffd5b5061012461028536600461112b565b61052f565b348015610295575f5ffd5b506101597f000000000000000000000000000000000000000000000000000000000000000081565b3480156102c8575f5ffd5b506100ea6102d7366004611144565b610919565b6101246102ea36600461112b565b610cd6565b3480156102fa575f5ffd5b506101597f000000000000000000000000000000000000000000000000000000000000000081565b335f908152602081905260408120805490917001000000000000000000000000000000009091046fffffffffffffffffffffffffffffffff1690819003610395576040517fc4bef9f700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b600182015467ffffffffffffffff164210156103fa5760018201546040517fa30e8c0e00000000000000000000000000000000000000000000000000000000815233600482015267ffffffffffffffff90911660248201526044015b60405180910390fd5b81546fffffffffffffffffffffffffffffffff90811683556001830180547fffffffffffffffffffffffffffffffffffffffffffffffff0000000000000000169055604051908216815233907f3d67ee64384c0db5bc8e45f280fc926384971c9473181e40ae0ae5d31e9118cd9060200160405180910390a26040517f9c5ea8010000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff821660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1690639c5ea801906064015f604051808303815f87803b158015610515575f5ffd5b505af1158015610527573d5f5f3e3d5ffd5b505050505050565b806fffffffffffffffffffffffffffffffff165f0361057a576040517fc4bef9f700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b335f90815260208190526040902080546fffffffffffffffffffffffffffffffff808416911610156105fd5780546040517f467557a30000000000000000000000000000000000000000000000000000000081523360048201526fffffffffffffffffffffffffffffffff918216602482015290831660448201526064016103f1565b80545f9061061e9084906fffffffffffffffffffffffffffffffff166111b9565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f72d0b3b60056040518263ffffffff1660e01b815260040161067b91906111e7565b602060405180830381865afa158015610696573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906106ba9190611226565b90506fffffffffffffffffffffffffffffffff8216158015906106ee575080826fffffffffffffffffffffffffffffffff16105b15610746576040517f8c05da370000000000000000000000000000000000000000000000000000000081523360048201526fffffffffffffffffffffffffffffffff83166024820152604481018290526064016103f1565b6040517ff72d0b3b0000000000000000000000000000000000000000000000000000000081525f9073ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000169063f72d0b3b906107ba9060049081016111e7565b602060405180830381865afa1580156107d5573d5f5f3e3d5ffd5b505050506040513d601f19601f820116820180604052508101906107f99190611226565b610803904261123d565b84547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff858116919091178087559192508691869160109161086c918591700100000000000000000000000000000000900416611250565b82546101009290920a6fffffffffffffffffffffffffffffffff8181021990931691831602179091556001860180547fffffffffffffffffffffffffffffffffffffffffffffffff00000000000000001667ffffffffffffffff851690811790915560408051898416815292871660208401528201523391507f435e79245f5ab0cf505d5819053d2afea3e33dd0787ff5c354f2a860613e42179060600160405180910390a25050505050565b5f3373ffffffffffffffffffffffffffffffffffffffff7f0000000000000000000000000000000000000000000000000000000000000000161461098b576040517f4bc0cd760000000000000000000000000000000000000000000000000000000081523360048201526024016103f1565b73ffffffffffffffffffffffffffffffffffffffff85165f90815260208190526040812080549091906fffffffffffffffffffffffffffffffff700100000000000000000000000000000000909104811690871610610a1157815470010000000000000000000000000000000090046fffffffffffffffffffffffffffffffff16610a13565b855b90505f610a2082886111b9565b83549091505f906fffffffffffffffffffffffffffffffff90811690831610610a5c5783546fffffffffffffffffffffffffffffffff16610a5e565b815b9050610a6a8184611250565b9450846fffffffffffffffffffffffffffffffff165f03610ab7576040517fc4bef9f700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b835483908590601090610af190849070010000000000000000000000000000000090046fffffffffffffffffffffffffffffffff166111b9565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff16021790555080845f015f8282829054906101000a90046fffffffffffffffffffffffffffffffff16610b5491906111b9565b92506101000a8154816fffffffffffffffffffffffffffffffff02191690836fffffffffffffffffffffffffffffffff160217905550858773ffffffffffffffffffffffffffffffffffffffff168a73ffffffffffffffffffffffffffffffffffffffff167f393bfd6f34e1783dc49f1ca43b092b86db1d2670697c694217b0e6cfd8d7ecca88604051610c0091906fffffffffffffffffffffffffffffffff91909116815260200190565b60405180910390a46040517f4d80e7c000000000000000000000000000000000000000000000000000000000815273ffffffffffffffffffffffffffffffffffffffff8a8116600483015288811660248301525f60448301526fffffffffffffffffffffffffffffffff871660648301527f00000000000000000000000000000000000000000000000000000000000000001690634d80e7c0906084015f604051808303815f87803b158015610cb4575f5ffd5b505af1158015610cc6573d5f5f3e3d5ffd5b5050505050505050949350505050565b806fffffffffffffffffffffffffffffffff165f03610d21576040517fc4bef9f700000000000000000000000000000000000000000000000000000000815260040160405180910390fd5b806fffffffffffffffffffffffffffffffff16341115610d87576040517f52f7a8380000000000000000000000000000000000000000000000000000000081523460048201526fffffffffffffffffffffffffffffffff821660248201526044016103f1565b335f90815260208190526040812054610db39083906fffffffffffffffffffffffffffffffff16611250565b90505f7f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff1663f72d0b3b60056040518263ffffffff1660e01b8152600401610e1091906111e7565b602060405180830381865afa158015610e2b573d5f5f3e3d5ffd5b505050506040513d601f19601f82011682018060405250810190610e4f9190611226565b905080826fffffffffffffffffffffffffffffffff161015610ebe576040517f8c05da370000000000000000000000000000000000000000000000000000000081523360048201526fffffffffffffffffffffffffffffffff83166024820152604481018290526064016103f1565b335f818152602081815260409182902080547fffffffffffffffffffffffffffffffff00000000000000000000000000000000166fffffffffffffffffffffffffffffffff87811691821790925583519188168252918101919091527fd574252a9a3e0695389b03fe1db43ebed53f96351bae0b745347e70d2a90aedf910160405180910390a23415611007576040517f0b37d82d0000000000000000000000000000000000000000000000000000000081523360048201525f6024820152346fffffffffffffffffffffffffffffffff8116604483015273ffffffffffffffffffffffffffffffffffffffff7f00000000000000000000000000000000000000000000000000000000000000001691630b37d82d91906064015f604051808303818588803b158015610fef575f5ffd5b505af1158015611001573d5f5f3e3d5ffd5b50505050505b6040517f07dbf4a70000000000000000000000000000000000000000000000000000000081523360048201525f60248201526fffffffffffffffffffffffffffffffff841660448201527f000000000000000000000000000000000000000000000000000000000000000073ffffffffffffffffffffffffffffffffffffffff16906307dbf4a7906064015f604051808303815f87803b1580156110a9575f5ffd5b505af11580156110bb573d5f5f3e3d5ffd5b50505050505050565b803573ffffffffffffffffffffffffffffffffffffffff811681146110e7575f5ffd5b919050565b5f602082840312156110fc575f5ffd5b611105826110c4565b9392505050565b80356fffffffffffffffffffffffffffffffff811681146110e7575f5ffd5b5f6020828403121561113b575f5ffd5b6111058261110c565b5f5f5f5f60808587031215611157575f5ffd5b611160856110c4565b935061116e6020860161110c565b925061117c604086016110c4565b9396929550929360600135925050565b7f4e487b71000000000000000000000000000000000000000000000000000000005f52601160045260245ffd5b6fffffffffffffffffffffffffffffffff82811682821603908111156111e1576111e161118c565b92915050565b6020810160078310611220577f4e487b71000000000000000000000000000000000000000000000000000000005f52602160045260245ffd5b91905290565b5f60208284031215611236575f5ffd5b5051919050565b808201808211156111e1576111e161118c565b6fffffffffffffffffffffffffffffffff81811683821601908111156111e1576111e161118c56'
